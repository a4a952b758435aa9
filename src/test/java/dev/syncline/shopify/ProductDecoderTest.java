package dev.syncline.shopify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.model.WeightUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductDecoderTest {
    private static final Digest RAW = Digest.of(new byte[] {1});
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void reads_every_field_of_the_mirror() {
        RemoteProduct product = decode(Answers.product("gid://shopify/Product/1", "Größe"));
        assertEquals(Optional.of(new ProductKey("K1")), product.key());
        assertEquals(Instant.parse("2026-01-02T03:04:05Z"), product.updatedAt());
        assertEquals(Optional.of("Größe"), product.fields().text(Field.TITLE));
        assertEquals(Optional.of(Value.texts("a")), product.fields().get(Field.TAGS));
        VariantKey variant = VariantKey.ofSku("S-1");
        assertEquals(Optional.of(Value.Money.of("10.00")), at(product, variant, Field.PRICE));
        assertEquals(Optional.of(Value.Money.of("4.5")), at(product, variant, Field.COST));
        assertEquals(
                Optional.of(new Value.Weight(new BigDecimal("0.25"), WeightUnit.KILOGRAMS)),
                at(product, variant, Field.WEIGHT));
        assertEquals(Optional.of(new Value.Flag(true)), at(product, variant, Field.TRACKED));
        assertEquals(Optional.of(new Value.Whole(1)), at(product, variant, Field.POSITION));
        assertEquals("gid://shopify/ProductVariant/1", product.variantIds().get(variant));
    }

    @Test
    void text_that_the_shop_has_not_set_is_empty_but_money_is_absent() {
        RemoteProduct product = decode(Answers.product("gid://shopify/Product/1", "T"));
        VariantKey variant = VariantKey.ofSku("S-1");
        for (Field field : List.of(Field.SEO_TITLE, Field.SEO_DESCRIPTION, Field.TEMPLATE_SUFFIX, Field.CATEGORY)) {
            assertEquals(Optional.of(Value.text("")), product.fields().get(field), field.fieldName());
        }
        for (Field field : List.of(Field.BARCODE, Field.COUNTRY_CODE, Field.HS_CODE)) {
            assertEquals(Optional.of(Value.text("")), at(product, variant, field), field.fieldName());
        }
        assertTrue(at(product, variant, Field.COMPARE_AT_PRICE).isEmpty());
    }

    @Test
    void a_product_without_our_metafield_has_no_key() {
        String text = Answers.product("gid://shopify/Product/1", "T").replace("{\"value\":\"K1\"}", "null");
        assertTrue(decode(text).key().isEmpty());
    }

    @Test
    void variants_that_share_a_sku_or_have_none_are_named_by_their_choices() {
        List<JsonNode> variants = List.of(
                variant("1", "S-1", "Red"),
                variant("2", "S-2", "Blue"),
                variant("3", " S-2", "Green"),
                variant("4", " ", "Black"),
                variant("5", "", "White"));
        assertEquals(
                List.of("S-1", "@Blue", "@Green", "@Black", "@White"),
                VariantDecoder.keys(variants).stream().map(VariantKey::text).toList());
        RemoteProduct product = ProductDecoder.decode(
                json.readTree(Answers.product("gid://shopify/Product/1", "T")), variants, Optional.empty(), RAW);
        assertEquals(
                Set.of("1", "2", "3", "4", "5"), Set.copyOf(product.variantIds().values()));
    }

    private JsonNode variant(String id, String sku, String choice) {
        return json.readTree(Answers.variant(id, sku, 1).replace("Default Title", choice));
    }

    private RemoteProduct decode(String text) {
        JsonNode node = json.readTree(text);
        return ProductDecoder.decode(
                node, List.copyOf(node.path("variants").path("nodes").values()), Optional.empty(), RAW);
    }

    private static Optional<Value> at(RemoteProduct product, VariantKey variant, Field field) {
        return product.fields().get(FieldPath.of(variant, field));
    }
}
