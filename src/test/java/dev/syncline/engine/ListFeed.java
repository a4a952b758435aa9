package dev.syncline.engine;

import dev.syncline.model.Digest;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A supplier's file that tests write product by product. */
final class ListFeed implements FeedPort {
    private final TreeMap<String, ProductFields> products = new TreeMap<>();
    private final List<String> holds = new ArrayList<>();
    private String stamp = "";

    ListFeed put(String key, ProductFields fields) {
        products.put(key, fields);
        return this;
    }

    ListFeed set(String key, FieldPath path, Value value) {
        products.compute(key, (known, fields) -> fields.with(path, Optional.of(value)));
        return this;
    }

    ListFeed remove(String key) {
        products.remove(key);
        return this;
    }

    ListFeed clear() {
        products.clear();
        return this;
    }

    ProductFields get(String key) {
        return products.get(key);
    }

    /** Lets the reader itself hold the file, as one that ends too early. */
    void hold(String why) {
        holds.add(why);
    }

    /** Lets all rows differ from those before without saying anything else of any product. */
    void stamp(String day) {
        stamp = day;
    }

    /** The survey of an empty file. */
    static FeedSurvey surveyed() {
        return new ListFeed().survey(file(), rows -> {});
    }

    @Override
    public FeedSurvey survey(FeedRequest request, LongConsumer rowsSoFar) {
        rowsSoFar.accept(products.size());
        return new FeedSurvey(
                request,
                "list",
                "list@1",
                "utf-8",
                ",",
                products.size(),
                products.size(),
                0,
                0,
                List.of(),
                Optional.empty(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                holds,
                Optional.empty(),
                digest(stamp + products),
                new FeedTrail() {});
    }

    @Override
    public void forEachProduct(FeedSurvey survey, Consumer<FeedProduct> sink) {
        products.forEach((key, fields) -> sink.accept(
                new FeedProduct(new ProductKey(key), List.of(), digest(stamp + fields), 2, 1, () -> fields)));
    }

    static FeedRequest file() {
        return FeedRequest.of(Path.of("supplier.csv"));
    }

    private static Digest digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
