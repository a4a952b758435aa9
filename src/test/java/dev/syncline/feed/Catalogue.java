package dev.syncline.feed;

import dev.syncline.engine.FeedProduct;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.feed.survey.FeedLimits;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A whole file read into memory, for tests. */
public record Catalogue(FeedSurvey survey, Map<ProductKey, FeedProduct> products) {
    /** Reads a file; files of rejects go beside it. */
    public static Catalogue of(FeedRequest request) {
        FeedReader reader = new FeedReader(folder().resolve("rejects"), FeedLimits.DEFAULT);
        FeedSurvey survey = reader.survey(request, rows -> {});
        Map<ProductKey, FeedProduct> products = new LinkedHashMap<>();
        try (var _ = survey.trail()) {
            reader.forEachProduct(survey, product -> products.put(product.key(), product));
        }
        return new Catalogue(survey, products);
    }

    public static Catalogue of(Path file) {
        return of(FeedRequest.of(file));
    }

    public ProductFields fields(String key) {
        return products.get(new ProductKey(key)).fields().get();
    }

    public Value value(String key, String path) {
        return fields(key).get(FieldPath.parse(path)).orElseThrow(() -> new AssertionError(key + " has no " + path));
    }

    public Optional<Value> find(String key, String path) {
        return fields(key).get(FieldPath.parse(path));
    }

    /** Rows that ended in a product. */
    public long rowsInProducts() {
        return products.values().stream().mapToLong(FeedProduct::rows).sum();
    }

    /** The fields of a product that another reading says differently, with what it says there. */
    public Map<FieldPath, Optional<Value>> changes(ProductKey key, Catalogue later) {
        ProductFields before = products.get(key).fields().get();
        ProductFields after = later.products.get(key).fields().get();
        TreeSet<FieldPath> paths = new TreeSet<>(before.paths());
        paths.addAll(after.paths());
        Map<FieldPath, Optional<Value>> changes = new TreeMap<>();
        for (FieldPath path : paths) {
            if (!before.get(path).equals(after.get(path))) {
                changes.put(path, after.get(path));
            }
        }
        return changes;
    }

    private static Path folder() {
        try {
            Path directory = Files.createTempDirectory("rejects");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
