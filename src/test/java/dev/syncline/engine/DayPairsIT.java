package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncline.feed.FeedReader;
import dev.syncline.feed.survey.FeedLimits;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.VariantKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two days of every supplier of the samples, imported: the history of the second day is what the answer key says. */
final class DayPairsIT extends EngineContract {
    private static final Path SAMPLES = Path.of("..", "shared", "data", "samples");
    private static final String SECOND = "-day2";
    private static final String TRUTH = "truth.json";

    /** Which fields may change where the answer key says so; a variant that is withdrawn has no stock any more. */
    private static final Map<String, Set<Field>> FIELDS = Map.of(
            "price", Set.of(Field.PRICE, Field.COMPARE_AT_PRICE, Field.COST),
            "stock", Set.of(Field.AVAILABLE),
            "inactive", Set.of(Field.STATUS, Field.POLICY, Field.AVAILABLE),
            "description", Set.of(Field.DESCRIPTION_HTML),
            "category", Set.of(Field.TAGS, Field.PRODUCT_TYPE, Field.COLLECTIONS, Field.METAFIELD),
            "added", Set.of(Field.OPTIONS));

    private Map<String, Set<String>> truth = Map.of();

    static List<Path> seconds() throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES), "skipped: there are no samples beside the project");
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().contains(SECOND))
                    .filter(file -> !file.toString().endsWith(TRUTH))
                    .sorted()
                    .toList();
            assertTrue(found.size() >= 2, found::toString);
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("seconds")
    void the_day_after_changes_what_the_answer_key_says_and_nothing_else(Path second) throws IOException {
        truth = truth(second);
        Path first = second.resolveSibling(second.getFileName().toString().replace(SECOND, "-day1"));
        assertEquals(List.of(), importFile(first).holds());
        Map<String, ProductFields> before = products();

        FeedReport report = importFile(second);

        assertEquals(0, report.removed());
        Map<String, ProductFields> after = products();
        Set<String> added = new TreeSet<>(skus(after.values()));
        added.removeAll(skus(before.values()));
        assertEquals(truth.get("added"), added);
        assertTrue(skus(after.values()).containsAll(skus(before.values())));
        Map<String, Set<Field>> found = new HashMap<>();
        for (HistoryEntry entry : history()) {
            ProductFields product = after.get(entry.key());
            FieldPath path = entry.field().orElseThrow();
            if (path.variant().isEmpty()) {
                Set<String> all = skus(List.of(product));
                assertTrue(all.stream().anyMatch(sku -> allowed(sku).contains(path.field())), entry::toString);
                all.forEach(
                        sku -> found.computeIfAbsent(sku, _ -> new HashSet<>()).add(path.field()));
            } else {
                String sku = sku(product, path.variant().get());
                assertTrue(added.contains(sku) || allowed(sku).contains(path.field()), entry::toString);
                found.computeIfAbsent(sku, _ -> new HashSet<>()).add(path.field());
            }
        }
        truth.forEach((kind, skus) -> skus.stream()
                .filter(sku -> !kind.equals("added") && isShown(kind, sku, after))
                .forEach(sku -> assertTrue(
                        FIELDS.get(kind).stream().anyMatch(found.getOrDefault(sku, Set.of())::contains),
                        kind + " of " + sku)));

        int entries = history().size();
        FeedReport again = importFile(second);
        assertEquals(report.products(), again.unchanged());
        assertEquals(0, again.created() + again.changed() + again.removed());
        assertEquals(entries, history().size());
    }

    /** A family shows the text of its first variant only. */
    private static boolean isShown(String kind, String sku, Map<String, ProductFields> products) {
        return !kind.equals("description")
                || products.values().stream()
                        .anyMatch(product ->
                                sku(product, product.variants().getFirst()).equals(sku));
    }

    private Set<Field> allowed(String sku) {
        Set<Field> allowed = new HashSet<>();
        truth.forEach((kind, skus) -> {
            if (skus.contains(sku)) {
                allowed.addAll(FIELDS.get(kind));
            }
        });
        return allowed;
    }

    private FeedReport importFile(Path file) {
        now = now.plusSeconds(60);
        return engine(Checkpoint.NONE, new FeedReader(folder.resolve("rejects"), FeedLimits.DEFAULT))
                .imports()
                .importFile(shop(), FeedRequest.of(file), false, rows -> {});
    }

    private Map<String, ProductFields> products() {
        Map<String, ProductFields> products = new HashMap<>();
        ports().catalogue()
                .forEach(
                        shop().id(),
                        chunk -> chunk.forEach(state ->
                                products.put(state.key().text(), state.local().fields())));
        return products;
    }

    private List<HistoryEntry> history() {
        List<HistoryEntry> entries = new ArrayList<>();
        ports().records()
                .forEach(
                        new RecordPort.HistoryFilter(
                                Optional.empty(), Optional.empty(), Optional.empty(), Integer.MAX_VALUE),
                        entry -> {
                            if (entry.shop().equals(shop().id())) {
                                entries.add(entry);
                            }
                        });
        return entries;
    }

    private static Set<String> skus(Iterable<ProductFields> products) {
        Set<String> skus = new TreeSet<>();
        products.forEach(product -> product.variants().forEach(variant -> skus.add(sku(product, variant))));
        return skus;
    }

    private static String sku(ProductFields product, VariantKey variant) {
        return product.text(variant, Field.SKU).orElse(variant.text());
    }

    /** The answer key by SKU; that of tables is by product id. */
    private static Map<String, Set<String>> truth(Path second) throws IOException {
        boolean tables = Files.isDirectory(second);
        Path file = tables
                ? second.resolve(TRUTH)
                : second.resolveSibling(second.getFileName().toString().replace("csv.gz", TRUTH));
        Map<String, String> skuOf = tables ? skuOf(second) : Map.of();
        JsonNode changes = JsonMapper.shared().readTree(Files.readString(file)).path("changesSinceDayBefore");
        Map<String, Set<String>> truth = new HashMap<>();
        changes.properties()
                .forEach(kind -> truth.put(
                        kind.getKey(),
                        kind.getValue()
                                .valueStream()
                                .map(id -> skuOf.getOrDefault(id.asString(), id.asString()))
                                .collect(Collectors.toCollection(TreeSet::new))));
        assertEquals(FIELDS.keySet(), truth.keySet());
        return truth;
    }

    /** The number that a distributor sells each product by: the first that is none of everybody's. */
    private static Map<String, String> skuOf(Path tables) throws IOException {
        Map<String, String> skuOf = new HashMap<>();
        for (String line : Files.readAllLines(tables.resolve("EN_US_SKU_productskus.csv"))) {
            String[] cells = line.split(",");
            if (!cells[1].equals("UPC") && !cells[1].equals("UNSPSC")) {
                skuOf.putIfAbsent(cells[0], cells[2]);
            }
        }
        return skuOf;
    }
}
