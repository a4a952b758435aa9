package dev.syncline.engine;

import dev.syncline.model.ProductState;
import dev.syncline.model.ShopId;
import dev.syncline.model.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down which products were linked, and in which run: of a shop one run reads at a time, and what it finds belongs to
 * it. Thread-safe.
 */
final class LinkTrail {
    private final StorePorts store;
    private final Map<ShopId, Run> reading = new ConcurrentHashMap<>();

    LinkTrail(StorePorts store) {
        this.store = store;
    }

    /** What is linked while {@code work} reads is linked by this run. */
    void during(Run run, Runnable work) {
        reading.put(run.shop(), run);
        try {
            work.run();
        } finally {
            reading.remove(run.shop());
        }
    }

    /** Joins the running transaction. */
    void linked(Shop shop, List<ProductState> products, Instant now) {
        Run run = reading.get(shop.id());
        if (run == null || products.isEmpty()) {
            return;
        }
        List<HistoryEntry> entries = new ArrayList<>(products.size());
        for (ProductState product : products) {
            entries.add(new HistoryEntry(
                    now,
                    run.actor(),
                    Optional.of(run.id()),
                    shop.id(),
                    product.id().orElseThrow(),
                    product.key().text(),
                    Side.LOCAL,
                    "adopt",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
        }
        store.records().append(entries);
    }
}
