package dev.syncline.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.FeedProduct;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductKey;
import dev.syncline.model.VariantKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two days of one supplier's tables: what the answer key says has changed is what is found, and nothing else. */
final class TablesDayAfterTest {
    private static final String DAY_1 = "samples/etilize-300-day1";
    private static final String DAY_2 = "samples/etilize-300-day2";

    private final Map<Field, Set<String>> found = new EnumMap<>(Field.class);
    private final Map<String, ProductKey> productOf = new HashMap<>();
    private final Map<String, String> skuOf = new HashMap<>();
    private Catalogue first;
    private Catalogue second;
    private JsonNode changes;

    @BeforeEach
    void readBothDays() throws IOException {
        first = Catalogue.of(Samples.file(DAY_1));
        second = Catalogue.of(Samples.file(DAY_2));
        changes = JsonMapper.shared()
                .readTree(Files.readString(Samples.file(DAY_2 + "/truth.json")))
                .path("changesSinceDayBefore");
        second.products()
                .forEach(
                        (key, product) -> product.fields().get().skus().forEach(sku -> productOf.put(sku.text(), key)));
        readSkus();
        for (ProductKey key : first.products().keySet()) {
            first.changes(key, second)
                    .forEach((path, value) -> found.computeIfAbsent(path.field(), field -> new TreeSet<>())
                            .add(path.variant().map(VariantKey::text).orElse(key.text())));
        }
    }

    /** The number that a distributor sells each product by: the first that is none of everybody's. */
    private void readSkus() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(Samples.file(DAY_2 + "/EN_US_SKU_productskus.csv"))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",");
                if (!cells[1].equals("UPC") && !cells[1].equals("UNSPSC")) {
                    skuOf.putIfAbsent(cells[0], cells[2]);
                }
            }
        }
    }

    @Test
    void every_product_row_is_a_variant_or_rejected() {
        assertEquals(1, first.survey().rejected());
        assertEquals(300, first.survey().rows());
        assertEquals(299, first.rowsInProducts());
        assertEquals(java.util.List.of(), first.survey().holds());
        assertEquals("etilize-tables", first.survey().format());
    }

    @Test
    void prices_are_found_by_productid() {
        Set<String> prices = new TreeSet<>(found(Field.PRICE));
        prices.addAll(found(Field.COST));
        assertEquals(truth("price"), prices);
    }

    @Test
    void stock_is_found_by_productid() {
        Set<String> stock = new TreeSet<>(found(Field.AVAILABLE));
        // A variant that is no longer sold loses its stock; that is found as such below.
        stock.removeAll(found(Field.POLICY));
        assertEquals(truth("stock"), stock);
    }

    @Test
    void withdrawn_products_and_variants_are_found() {
        Set<String> inactive = new TreeSet<>();
        found(Field.STATUS).forEach(key -> inactive.add(skuOf.getOrDefault(key, key)));
        inactive.addAll(found(Field.POLICY));
        assertEquals(truth("inactive"), inactive);
    }

    @Test
    void a_new_text_is_found_where_the_product_shows_it() {
        Set<String> shown = new TreeSet<>();
        for (String sku : truth("description")) {
            ProductKey key = productOf.get(sku);
            if (firstSku(key).equals(sku)) {
                shown.add(key.text());
            } else {
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
        assertTrue(skus(second).containsAll(skus(first)));
    }

    @Test
    void products_that_the_answer_key_does_not_name_are_not_touched() {
        Set<ProductKey> named = new java.util.HashSet<>();
        changes.properties().forEach(kind -> truth(kind.getKey()).forEach(sku -> named.add(productOf.get(sku))));
        Set<ProductKey> touched = new java.util.HashSet<>();
        for (ProductKey key : first.products().keySet()) {
            if (!first.products()
                    .get(key)
                    .raw()
                    .equals(second.products().get(key).raw())) {
                touched.add(key);
            }
        }
        named.retainAll(first.products().keySet());
        assertEquals(named, touched);
    }

    @Test
    void the_same_day_again_says_nothing_new() {
        Catalogue again = Catalogue.of(Samples.file(DAY_2));
        assertEquals(second.survey().content(), again.survey().content());
        for (FeedProduct product : second.products().values()) {
            assertEquals(product.raw(), again.products().get(product.key()).raw());
        }
    }

    private String firstSku(ProductKey key) {
        var fields = second.products().get(key).fields().get();
        return fields.get(FieldPath.of(fields.variants().getFirst(), Field.SKU))
                .map(value -> ((dev.syncline.model.Value.Text) value).text())
                .orElseThrow();
    }

    private Set<String> found(Field field) {
        return found.getOrDefault(field, Set.of()).stream()
                .filter(sku -> !truth("added").contains(sku))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> truth(String change) {
        Set<String> skus = new TreeSet<>();
        changes.path(change).forEach(id -> skus.add(skuOf.getOrDefault(id.asString(), id.asString())));
        return skus;
    }

    private static Set<String> skus(Catalogue catalogue) {
        return catalogue.products().values().stream()
                .flatMap(product -> product.fields().get().skus().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
