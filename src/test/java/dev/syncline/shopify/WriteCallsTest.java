package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductOption;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.WeightUnit;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WriteCallsTest {
    private static final VariantKey A = VariantKey.ofSku("A");
    private static final VariantKey B = VariantKey.ofSku("B");
    private static final VariantKey C = VariantKey.ofSku("C");
    private final JsonMapper json = new JsonMapper();

    @Test
    void an_update_sends_the_named_fields_only() {
        ShopWrite write = Answers.write(
                MutationKind.PRODUCT,
                1,
                set(FieldPath.of(Field.SEO_TITLE), Value.text("S")),
                set(FieldPath.of(Field.CATEGORY), Value.text("")),
                clear(FieldPath.of(Field.DESCRIPTION_HTML)));
        assertJson(
                "{'product':{'id':'g','category':null,'descriptionHtml':'','seo':{'title':'S'}}}",
                only(ProductCalls.update(write, "g")));
    }

    @Test
    void a_changed_handle_leaves_a_redirect_behind() {
        ShopWrite write = Answers.write(MutationKind.PRODUCT, 1, set(FieldPath.of(Field.HANDLE), Value.text("new")));
        assertJson(
                "{'product':{'id':'g','handle':'new','redirectNewHandle':true}}",
                only(ProductCalls.update(write, "g")));
    }

    @Test
    void what_cannot_be_written_yet_is_said_and_not_left_out() {
        ShopWrite write =
                Answers.write(MutationKind.PRODUCT, 1, set(FieldPath.of(Field.COLLECTIONS), Value.texts("c")));
        Unwritable unwritable = assertThrows(Unwritable.class, () -> ProductCalls.update(write, "g"));
        assertTrue(String.valueOf(unwritable.getMessage()).contains("collections"));
        ShopWrite wrong = Answers.write(MutationKind.PRODUCT, 1, set(FieldPath.of(Field.TITLE), Value.texts("c")));
        assertThrows(Unwritable.class, () -> ProductCalls.update(wrong, "g"));
    }

    @Test
    void tags_of_others_stay() {
        ShopWrite write = Answers.write(
                MutationKind.TAGS,
                1,
                new FieldWrite(
                        FieldPath.of(Field.TAGS),
                        Optional.of(Value.texts("old", "Same", "theirs")),
                        Optional.of(Value.texts("same", "theirs", "new"))));
        List<Call> calls = ProductCalls.tags(write, "g").getFirst();
        assertEquals(
                List.of("TagsAdd", "TagsRemove"),
                calls.stream().map(Call::template).toList());
        assertEquals(List.of("new"), calls.get(0).variables().get("tags"));
        assertEquals(List.of("old"), calls.get(1).variables().get("tags"));
        assertTrue(ProductCalls.tags(
                        Answers.write(
                                MutationKind.TAGS,
                                1,
                                new FieldWrite(
                                        FieldPath.of(Field.TAGS),
                                        Optional.of(Value.texts("x")),
                                        Optional.of(Value.texts("X")))),
                        "g")
                .isEmpty());
    }

    @Test
    void a_variant_update_names_the_variant_and_the_changed_attributes_only() {
        ShopWrite write = grounded(
                MutationKind.VARIANTS_UPDATE,
                set(FieldPath.of(A, Field.PRICE), Value.Money.of("12.50")),
                clear(FieldPath.of(A, Field.COMPARE_AT_PRICE)),
                set(FieldPath.of(A, Field.WEIGHT), new Value.Weight(new BigDecimal("1.5"), WeightUnit.POUNDS)),
                set(FieldPath.of(B, Field.CHOICES), Value.texts("Blue")));
        assertJson(
                "{'productId':'g','variants':[{'id':'va','price':'12.50','compareAtPrice':null,'inventoryItem':"
                        + "{'measurement':{'weight':{'value':1.5,'unit':'POUNDS'}}}},{'id':'vb','optionValues':"
                        + "[{'optionName':'Color','name':'Blue'}]}]}",
                only(VariantCalls.updates(write, "g")));
    }

    @Test
    void a_variant_that_the_shop_does_not_have_cannot_be_updated_but_is_as_good_as_deleted() {
        ShopWrite update =
                grounded(MutationKind.VARIANTS_UPDATE, set(FieldPath.of(C, Field.PRICE), Value.Money.of("1")));
        assertThrows(Unwritable.class, () -> VariantCalls.updates(update, "g"));
        assertTrue(VariantCalls.deletions(
                        grounded(MutationKind.VARIANTS_DELETE, clear(FieldPath.of(C, Field.CHOICES))), "g")
                .isEmpty());
        assertJson(
                "{'productId':'g','variantsIds':['vb']}",
                only(VariantCalls.deletions(
                        grounded(MutationKind.VARIANTS_DELETE, clear(FieldPath.of(B, Field.CHOICES))), "g")));
    }

    @Test
    void moves_go_from_the_first_place_on() {
        ShopWrite write = grounded(
                MutationKind.VARIANTS_REORDER,
                set(FieldPath.of(A, Field.POSITION), new Value.Whole(2)),
                set(FieldPath.of(B, Field.POSITION), new Value.Whole(1)));
        assertJson(
                "{'productId':'g','positions':[{'id':'vb','position':1},{'id':'va','position':2}]}",
                only(VariantCalls.moves(write, "g")));
    }

    @Test
    void more_variants_than_one_list_takes_are_several_steps() {
        List<FieldWrite> fields = new ArrayList<>();
        for (int count = 0; count < 600; count++) {
            fields.add(set(FieldPath.of(VariantKey.ofSku("N" + count), Field.CHOICES), Value.texts("c" + count)));
        }
        ShopWrite write = grounded(MutationKind.VARIANTS_CREATE, fields.toArray(FieldWrite[]::new));
        assertEquals(
                List.of(250, 250, 100),
                VariantCalls.creations(write, "g", new ShopLocations(new Documents())).stream()
                        .map(step -> step.getFirst().inputs())
                        .toList());
    }

    @Test
    void a_creation_carries_the_key_twice_and_whole_options() {
        ShopWrite write = new ShopWrite(
                MutationKind.CREATE,
                new ProductKey("K"),
                Optional.empty(),
                List.of(
                        set(FieldPath.of(Field.TITLE), Value.text("T")),
                        set(FieldPath.of(Field.TAGS), Value.texts("x")),
                        set(FieldPath.of(Field.HANDLE), Value.text("")),
                        set(
                                FieldPath.of(Field.OPTIONS),
                                new Value.Options(List.of(new ProductOption("Color", List.of("Red"))))),
                        set(FieldPath.of(A, Field.CHOICES), Value.texts("Blue")),
                        set(FieldPath.of(A, Field.SKU), Value.text("A")),
                        set(FieldPath.of(A, Field.POSITION), new Value.Whole(2)),
                        set(FieldPath.of(B, Field.CHOICES), Value.texts("Red")),
                        set(FieldPath.of(B, Field.POSITION), new Value.Whole(1))),
                Optional.empty());
        assertJson(
                "{'identifier':{'customId':{'namespace':'$app','key':'syncline_key','value':'K'}},'input':{'title':'T',"
                    + "'tags':['x'],'metafields':[{'key':'syncline_key','namespace':'$app','type':'id','value':'K'}],"
                    + "'productOptions':[{'name':'Color','values':[{'name':'Red'},{'name':'Blue'}]}],"
                    + "'variants':[{'optionValues':[{'optionName':'Color','name':'Red'}]},"
                    + "{'optionValues':[{'optionName':'Color','name':'Blue'}],'inventoryItem':{'sku':'A'}}]}}",
                only(CreateCalls.of(write, new ShopLocations(new Documents()))));
    }

    @Test
    void a_product_without_options_has_the_shops_own_single_one() {
        ShopWrite write = new ShopWrite(
                MutationKind.CREATE,
                new ProductKey("K"),
                Optional.empty(),
                List.of(set(FieldPath.of(A, Field.CHOICES), Value.texts())),
                Optional.empty());
        JsonNode input = json.valueToTree(only(CreateCalls.of(write, new ShopLocations(new Documents())))
                        .variables())
                .path("input");
        assertEquals("Title", input.path("productOptions").path(0).path("name").asString());
        assertEquals(
                "Default Title",
                input.path("variants")
                        .path(0)
                        .path("optionValues")
                        .path(0)
                        .path("name")
                        .asString());
        assertFalse(input.has("title"));
    }

    private void assertJson(String expected, Call call) {
        assertEquals(
                json.readTree(expected.replace('\'', '"')), json.readTree(json.writeValueAsBytes(call.variables())));
    }

    private static Call only(List<List<Call>> steps) {
        assertEquals(1, steps.size());
        assertEquals(1, steps.getFirst().size());
        return steps.getFirst().getFirst();
    }

    private static FieldWrite set(FieldPath path, Value value) {
        return new FieldWrite(path, Optional.empty(), Optional.of(value));
    }

    private static FieldWrite clear(FieldPath path) {
        return new FieldWrite(path, Optional.empty(), Optional.empty());
    }

    private static ShopWrite grounded(MutationKind kind, FieldWrite... fields) {
        RemoteId id = new RemoteId("g");
        RemoteProduct ground = new RemoteProduct(
                id,
                Optional.empty(),
                Instant.EPOCH,
                ProductFields.of(Map.of(
                        FieldPath.of(Field.OPTIONS),
                        new Value.Options(List.of(new ProductOption("Color", List.of("Red")))))),
                Map.of(A, "va", B, "vb"),
                Digest.of(new byte[0]));
        return new ShopWrite(kind, new ProductKey("K"), Optional.of(id), List.of(fields), Optional.of(ground));
    }
}
