package dev.syncline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.syncline.engine.FeedProduct;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two days of one supplier: what the answer key says has changed is what is found, and nothing else. */
final class DayAfterTest {
    private final Map<Field, Set<String>> found = new EnumMap<>(Field.class);
    private final Map<String, ProductKey> productOf = new HashMap<>();
    private Catalogue first;
    private Catalogue second;
    private JsonNode changes;

    @BeforeEach
    void readBothDays() throws IOException {
        first = Catalogue.of(Samples.file("samples/flat-1000-day1.csv.gz"));
        second = Catalogue.of(Samples.file("samples/flat-1000-day2.csv.gz"));
        changes = JsonMapper.shared()
                .readTree(Files.readString(Samples.file("samples/flat-1000-day2.truth.json")))
                .path("changesSinceDayBefore");
        second.products()
                .forEach(
                        (key, product) -> product.fields().get().skus().forEach(sku -> productOf.put(sku.text(), key)));
        for (ProductKey key : first.products().keySet()) {
            first.changes(key, second)
                    .forEach((path, value) -> found.computeIfAbsent(path.field(), field -> new TreeSet<>())
                            .add(path.variant().map(VariantKey::text).orElse(key.text())));
        }
    }

    @Test
    void prices_are_found_by_sku() {
        Set<String> prices = new TreeSet<>(found(Field.PRICE));
        prices.addAll(found(Field.COMPARE_AT_PRICE));
        prices.addAll(found(Field.COST));
        assertEquals(truth("price"), withoutAdded(prices));
    }

    @Test
    void stock_is_found_by_sku() {
        Set<String> stock = withoutAdded(found(Field.AVAILABLE));
        // A variant that is no longer sold loses its stock; that is found as such below.
        stock.removeAll(found(Field.POLICY));
        assertEquals(truth("stock"), stock);
    }

    @Test
    void withdrawn_products_and_variants_are_found() {
        Set<String> inactive = new TreeSet<>(found(Field.STATUS));
        inactive.addAll(withoutAdded(found(Field.POLICY)));
        assertEquals(truth("inactive"), inactive);
    }

    @Test
    void a_new_text_is_found_where_the_product_shows_it() {
        Set<String> shown = new TreeSet<>();
        for (String sku : truth("description")) {
            ProductKey key = productOf.get(sku);
            if (key.text().equals(sku)) {
                shown.add(sku);
            } else {
                // The text of another variant of a family has no place in the product; its rows differ all the same.
                assertNotEquals(
                        first.products().get(key).raw(),
                        second.products().get(key).raw());
            }
        }
        assertEquals(shown, found(Field.DESCRIPTION_HTML));
    }

    @Test
    void a_moved_category_is_found() {
        Set<String> products = truth("category").stream()
                .map(sku -> productOf.get(sku).text())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(products, found(Field.TAGS));
    }

    @Test
    void added_products_and_variants_are_found_and_none_is_gone() {
        Set<String> added = new TreeSet<>(skus(second));
        added.removeAll(skus(first));
        assertEquals(truth("added"), added);
        assertEquals(Set.of(), difference(skus(first), skus(second)));
    }

    @Test
    void nothing_else_is_touched() {
        Set<Field> expected = Set.of(
                Field.PRICE,
                Field.COMPARE_AT_PRICE,
                Field.COST,
                Field.AVAILABLE,
                Field.STATUS,
                Field.DESCRIPTION_HTML,
                Field.TAGS,
                Field.PRODUCT_TYPE);
        Map<Field, Set<String>> others = new EnumMap<>(found);
        others.replaceAll((field, skus) -> withoutAdded(skus));
        others.keySet().removeAll(expected);
        others.values().removeIf(Set::isEmpty);
        // A variant that is new in a family brings new values of the family's options.
        others.remove(Field.OPTIONS);
        others.remove(Field.POLICY);
        assertEquals(Map.of(), others);
    }

    @Test
    void equal_rows_have_equal_digests_and_the_same_day_again_says_nothing_new() {
        Catalogue again = Catalogue.of(Samples.file("samples/flat-1000-day2.csv.gz"));
        assertEquals(second.survey().content(), again.survey().content());
        assertNotEquals(first.survey().content(), second.survey().content());
        for (FeedProduct product : second.products().values()) {
            assertEquals(product.raw(), again.products().get(product.key()).raw());
            FeedProduct before = first.products().get(product.key());
            if (before != null && before.raw().equals(product.raw())) {
                assertEquals(before.fields().get(), product.fields().get());
            }
        }
    }

    @Test
    void leading_zeros_of_barcodes_stay() {
        String sku = skus(second).stream()
                .filter(one -> barcode(one).map(code -> code.startsWith("0")).orElse(false))
                .findFirst()
                .orElseThrow();
        assertEquals(12, barcode(sku).orElseThrow().length());
    }

    private Optional<String> barcode(String sku) {
        Optional<Value> value =
                second.fields(productOf.get(sku).text()).get(FieldPath.of(VariantKey.ofSku(sku), Field.BARCODE));
        return value.map(code -> ((Value.Text) code).text());
    }

    private Set<String> found(Field field) {
        return found.getOrDefault(field, Set.of());
    }

    private Set<String> truth(String change) {
        Set<String> skus = new TreeSet<>();
        changes.path(change).forEach(sku -> skus.add(sku.asString()));
        return skus;
    }

    private Set<String> withoutAdded(Set<String> skus) {
        return difference(skus, truth("added"));
    }

    private static Set<String> difference(Set<String> all, Set<String> without) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(without);
        return rest;
    }

    private static Set<String> skus(Catalogue catalogue) {
        return catalogue.products().values().stream()
                .flatMap(product -> product.fields().get().skus().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
