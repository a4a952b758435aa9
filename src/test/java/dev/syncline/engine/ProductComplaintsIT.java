package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static dev.syncline.engine.Goods.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Link;
import dev.syncline.model.ProductFields;
import dev.syncline.model.Value;
import dev.syncline.sandbox.SeedProduct;
import dev.syncline.sandbox.SeedVariant;
import dev.syncline.store.DatabaseUnderTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people complain about in other products, as far as it is about products and their variants. */
@ParameterizedClass(name = "{0}")
@EnumSource(value = DatabaseUnderTest.class, names = "H2")
final class ProductComplaintsIT extends EngineHarness {
    @Test
    void complaint_1_variants_are_never_destroyed_and_made_anew() throws Exception {
        ProductFields shirt = Goods.shirt("Shirt", "S-1", "Red", "S-2", "Blue", "S-3", "Green");
        feed.put("S", shirt);
        read();
        sync();
        Map<String, JsonNode> before = variants("S-1");

        feed.put("S", Goods.shirt("Shirt of wool", "S-1", "Crimson", "S-2", "Blue", "S-3", "Green", "S-4", "Black"))
                .set("S", price("S-2"), Value.Money.of("8.00"));
        read();
        sync();
        retitle("S-1", "Merchant's shirt");
        sync();

        Map<String, JsonNode> after = variants("S-1");
        assertEquals(List.of("S-1", "S-2", "S-3", "S-4"), List.copyOf(after.keySet()));
        before.forEach(
                (sku, variant) -> assertEquals(variant.get("id"), after.get(sku).get("id"), sku));
        assertFixpoint();
    }

    @Test
    void complaint_2_updating_one_variant_leaves_the_others() throws Exception {
        feed.put("S", Goods.shirt("Shirt", "S-1", "Red", "S-2", "Blue", "S-3", "Green"));
        read();
        sync();
        JsonNode second = variants("S-1").get("S-2");
        now = now.plusSeconds(60);
        merchant.price(inShop("S-1").get("id").asString(), second.get("id").asString(), "33.00");
        sandbox.shop().clearWriteLog();

        feed.set("S", price("S-3"), Value.Money.of("7.00"));
        read();
        sync();

        Map<String, JsonNode> after = variants("S-1");
        assertEquals(List.of("S-1", "S-2", "S-3"), List.copyOf(after.keySet()));
        assertEquals("9.90", after.get("S-1").get("price").asString());
        assertEquals("33.00", after.get("S-2").get("price").asString());
        assertEquals("7.00", after.get("S-3").get("price").asString());
        assertEquals(
                List.of("productVariantsBulkUpdate"),
                sandbox.shop().writeLog().stream()
                        .map(write -> write.mutation())
                        .toList());
        assertFixpoint();
    }

    @Test
    void complaints_3_and_7_images_and_other_apps_metafields_are_not_touched() throws Exception {
        open(settings -> settings.withProducts(1, 5));
        full();
        JsonNode before = merchant.bySku().values().iterator().next();
        String sku = before.at("/variants/nodes/0/sku").asString();
        merchant.send(
                "mutation($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) { userErrors {"
                        + " message } } }",
                Map.of(
                        "metafields",
                        List.of(Map.of(
                                "ownerId",
                                before.get("id").asString(),
                                "namespace",
                                "reviews",
                                "key",
                                "stars",
                                "type",
                                "number_integer",
                                "value",
                                "5"))));
        JsonNode others = others(before);
        assertTrue(others.at("/media/nodes/0/id").isString(), others::toString);
        assertEquals("5", others.at("/metafields/nodes/0/value").asString());
        feed.put(sku, Goods.lamp(sku));
        read();
        sync();
        for (String title : List.of("One", "Two", "Three")) {
            feed.set(sku, TITLE, Value.text(title)).set(sku, price(sku), Value.Money.of(title.length() + ".00"));
            read();
            sync();
        }

        assertEquals("Three", title(sku));
        assertEquals(others, others(before));
        assertFixpoint();
    }

    @Test
    void complaint_5_an_equal_sku_makes_no_duplicate() throws Exception {
        open(settings -> settings.withSeeds(sink -> List.of(seed("One", "A-1"), seed("Two", "A-2"), seed("Two", "A-2"))
                .forEach(sink)));
        feed.put("K-1", Goods.lamp("A-1")).put("K-2", Goods.lamp("A-2")).put("K-3", Goods.lamp("A-3"));
        read();
        sync();
        full();

        assertEquals(4, sandbox.shop().productCount(), "Only A-3 is new");
        assertEquals(Link.ADOPTED, state("K-1").link());
        assertEquals(Link.CANDIDATE, state("K-2").link(), "Which of two is meant is for a person to say");
        assertFixpoint();
    }

    @Test
    void complaint_6_a_changed_handle_makes_no_duplicate() throws Exception {
        agreed("A-1");
        String id = inShop("A-1").get("id").asString();
        now = now.plusSeconds(60);
        merchant.update(id, Map.of("handle", "something-else"));
        feed.set("A-1", TITLE, Value.text("Better lamp"));
        read();
        sync();
        ports().catalogue().remove(List.of(number("A-1")));
        read();
        full();
        full();

        assertEquals(1, sandbox.shop().productCount());
        assertEquals(id, inShop("A-1").get("id").asString());
        assertEquals("Better lamp", title("A-1"));
        assertEquals("something-else", inShop("A-1").get("handle").asString());
        assertFixpoint();
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 260})
    void complaint_8_all_variants_are_synced_not_the_first_hundred(int count) throws Exception {
        List<String> skusAndColours = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            skusAndColours.add("S-" + number);
            skusAndColours.add("Colour " + number);
        }
        feed.put("S", Goods.shirt("Shirt", skusAndColours.toArray(String[]::new)));
        read();
        Run first = sync();
        assertEquals(0, first.tally().parked(), () -> operations(first.id()).toString());
        assertEquals(count, variants("S-1").size());
        String last = "S-" + count;
        String secondLast = "S-" + (count - 1);

        feed.set("S", price(last), Value.Money.of("1.00"));
        read();
        now = now.plusSeconds(60);
        merchant.price(
                inShop("S-1").get("id").asString(),
                variants("S-1").get(secondLast).get("id").asString(),
                "2.00");
        sync();

        assertEquals("1.00", variants("S-1").get(last).get("price").asString());
        assertEquals(Optional.of(Value.Money.of("2.00")), local("S-1", price(secondLast)));
        assertFixpoint();
    }

    private JsonNode others(JsonNode product) throws IOException, InterruptedException {
        return merchant.send(
                        "query($id: ID!) { product(id: $id) { media(first: 20) { nodes { id alt } } metafields(first:"
                                + " 20, namespace: \"reviews\") { nodes { id value type } } } }",
                        Map.of("id", product.get("id").asString()))
                .get("product");
    }

    private static SeedProduct seed(String title, String sku) {
        return new SeedProduct(
                title,
                "",
                "<p>Shop's text.</p>",
                "Shop's vendor",
                "",
                "ACTIVE",
                List.of(),
                "",
                "",
                List.of(),
                List.of(new SeedVariant(
                        List.of(), sku, "", new BigDecimal("3.00"), Optional.empty(), Optional.empty(), 0)));
    }
}
