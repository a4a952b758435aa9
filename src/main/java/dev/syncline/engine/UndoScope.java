package dev.syncline.engine;

import dev.syncline.model.ProductId;
import dev.syncline.model.Shelf;
import dev.syncline.model.Shelves;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a request to take runs back is about.
 *
 * @param products the products, by number, the order in which everybody locks products
 * @param collections the entries of collections that were created and are still there
 */
record UndoScope(List<ProductId> products, List<HistoryEntry> collections) {
    private static final int TOGETHER = 100;

    /** Reads the history of the runs once. */
    static UndoScope of(StorePorts store, UndoRequest request, Shelves shelves) {
        if (request.product().isPresent()) {
            return new UndoScope(List.of(request.product().get()), List.of());
        }
        Set<ProductId> products = new LinkedHashSet<>();
        List<HistoryEntry> collections = new ArrayList<>();
        request.runs()
                .forEach(run -> store.records()
                        .forEach(
                                new RecordPort.HistoryFilter(
                                        Optional.empty(), Optional.of(run), request.since(), Integer.MAX_VALUE),
                                entry -> {
                                    if (!entry.action().equals(CollectionCycle.CREATED)) {
                                        products.add(entry.product());
                                    } else if (request.covers(entry) && isThere(entry, shelves)) {
                                        collections.add(entry);
                                    }
                                }));
        return new UndoScope(
                products.stream()
                        .sorted(Comparator.comparingLong(ProductId::number))
                        .toList(),
                collections);
    }

    private static boolean isThere(HistoryEntry entry, Shelves shelves) {
        return shelves.named(Shelf.Kind.COLLECTION, CollectionCycle.handle(entry))
                .isPresent();
    }

    /** The products, some at a time. */
    List<List<ProductId>> chunks() {
        List<List<ProductId>> chunks = new ArrayList<>();
        for (int from = 0; from < products.size(); from += TOGETHER) {
            chunks.add(products.subList(from, Math.min(products.size(), from + TOGETHER)));
        }
        return chunks;
    }
}
