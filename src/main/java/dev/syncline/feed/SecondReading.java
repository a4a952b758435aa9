package dev.syncline.feed;

import dev.syncline.engine.FeedProduct;
import dev.syncline.feed.csv.Row;
import dev.syncline.feed.csv.RowHash;
import dev.syncline.feed.csv.StoredRow;
import dev.syncline.feed.mapping.Mapping;
import dev.syncline.feed.source.Refusals;
import dev.syncline.feed.survey.RowWalk;
import dev.syncline.feed.survey.Trail;
import dev.syncline.model.Digest;
import dev.syncline.model.ProductKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Reads the rows that count once more and gives their products. Only families whose rows were not all seen yet are in
 * memory. Not thread-safe; good for one reading.
 */
final class SecondReading {
    private static final int LOOK_UP_EVERY = 1 << 10;

    private final Trail trail;
    private final Mapping mapping;
    private final Consumer<FeedProduct> sink;
    private final Map<Integer, Family> families = new HashMap<>();
    private RowHash contents = RowHash.NONE;

    SecondReading(Trail trail, Consumer<FeedProduct> sink) {
        this.trail = trail;
        this.mapping = trail.reading().mapping();
        this.sink = sink;
    }

    private record Family(List<StoredRow> rows, List<RowHash> hashes) {}

    /** Gives all products; {@code surveyed} is the digest that the file had. */
    void run(Digest surveyed) throws IOException {
        RowWalk.over(trail.reading(), this::take);
        if (!Digest.of(contents.bytes()).equals(surveyed) || !families.isEmpty()) {
            throw Refusals.changed(trail.reading().file().path());
        }
    }

    private void take(int number, Row row) {
        if (number % LOOK_UP_EVERY == 0 && Thread.currentThread().isInterrupted()) {
            throw new CancellationException(
                    "The reading of " + trail.reading().file().path() + " was stopped.");
        }
        contents = contents.then(mapping.wholeHash(row));
        if (!trail.isAccepted(number)) {
            return;
        }
        RowHash hash = mapping.readHash(row);
        int product = trail.productOf(number);
        int rows = trail.rowsOf(product);
        if (rows == 1) {
            give(List.of(row.stored()), hash);
            return;
        }
        Family family = families.computeIfAbsent(
                product, key -> new Family(new ArrayList<>(Math.min(rows, 64)), new ArrayList<>(Math.min(rows, 64))));
        family.rows.add(row.stored());
        family.hashes.add(hash);
        if (family.rows.size() == rows) {
            families.remove(product);
            give(
                    List.copyOf(family.rows),
                    family.hashes.stream().reduce(RowHash::then).orElseThrow());
        }
    }

    private void give(List<StoredRow> rows, RowHash hash) {
        StoredRow first = rows.getFirst();
        ProductKey key = mapping.key(rows);
        boolean whole = !trail.isPart() && !trail.refused().contains(key);
        sink.accept(new FeedProduct(
                key,
                mapping.aliases(key, rows),
                // What is not all of a product is never the same as what is.
                Digest.of(whole ? hash.bytes() : hash.then(RowHash.NONE).bytes()),
                first.line(),
                rows.size(),
                whole,
                () -> mapping.fields(rows)));
    }
}
