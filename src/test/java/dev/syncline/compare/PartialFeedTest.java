package dev.syncline.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductOption;
import dev.syncline.model.ProductState;
import dev.syncline.model.ShopId;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A bad row takes no variant away. */
final class PartialFeedTest {
    private static final ProductState KNOWN = ProductState.fromFeed(
            new ShopId(1), new ProductKey("P"), product("Color", "Lamp", Map.of("R", "Red", "B", "Blue")));

    @Test
    void variants_that_are_left_out_stay_and_what_is_said_is_taken() {
        ProductFields all = PartialFeed.completed(KNOWN, product("Color", "Lamp Red", Map.of("R", "Scarlet")));
        assertEquals(List.of(new VariantKey("B"), new VariantKey("R")), all.variants());
        assertEquals(
                Value.texts("Scarlet"),
                all.get(FieldPath.parse("variants[R].choices")).orElseThrow());
        assertEquals("Lamp", all.text(Field.TITLE).orElseThrow());
        assertEquals(
                new Value.Options(List.of(new ProductOption("Color", List.of("Blue", "Red", "Scarlet")))),
                all.get(Field.OPTIONS).orElseThrow());
    }

    @Test
    void a_new_variant_comes_last() {
        ProductFields all = PartialFeed.completed(KNOWN, product("Color", "Lamp", Map.of("A", "Amber")));
        assertEquals(List.of(new VariantKey("B"), new VariantKey("R"), new VariantKey("A")), all.variants());
    }

    @Test
    void a_new_variant_with_other_options_waits_for_the_whole_product() {
        ProductFields all = PartialFeed.completed(KNOWN, product("Title", "Lamp", Map.of("A", "Default Title")));
        assertEquals(List.of(new VariantKey("B"), new VariantKey("R")), all.variants());
    }

    @Test
    void a_product_with_all_of_its_variants_is_taken_as_it_is() {
        ProductFields said = product("Color", "Bulb", Map.of("R", "Red", "B", "Blue", "A", "Amber"));
        assertEquals(said, PartialFeed.completed(KNOWN, said));
    }

    private static ProductFields product(String option, String title, Map<String, String> choices) {
        TreeMap<FieldPath, Value> values = new TreeMap<>();
        values.put(FieldPath.of(Field.TITLE), Value.text(title));
        List<String> order = choices.keySet().stream().sorted().toList();
        values.put(
                FieldPath.of(Field.OPTIONS),
                new Value.Options(List.of(new ProductOption(
                        option, order.stream().map(choices::get).toList()))));
        for (String sku : order) {
            values.put(FieldPath.of(new VariantKey(sku), Field.CHOICES), Value.texts(choices.get(sku)));
            values.put(FieldPath.of(new VariantKey(sku), Field.SKU), Value.text(sku));
            values.put(FieldPath.of(new VariantKey(sku), Field.POSITION), new Value.Whole(order.indexOf(sku) + 1L));
        }
        return new ProductFields(values);
    }
}
