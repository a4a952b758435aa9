package dev.syncline.engine;

import dev.syncline.model.ProductId;
import dev.syncline.model.Shelf;
import dev.syncline.model.Shelves;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a request to take runs back is about.
 *
 * @param products the products, by number, the order in which everybody locks products
 * @param collections the entries of collections that were created and are still there
 * @param deleted the entries of products that were deleted for good, which nothing may be known of any more
 */
record UndoScope(List<ProductId> products, List<HistoryEntry> collections, Map<ProductId, HistoryEntry> deleted) {
    private static final int TOGETHER = 100;

    /** Reads the history of the runs once. */
    static UndoScope of(StorePorts store, UndoRequest request, Shelves shelves) {
        if (request.product().isPresent()) {
            return new UndoScope(List.of(request.product().get()), List.of(), Map.of());
        }
        Set<ProductId> products = new LinkedHashSet<>();
        List<HistoryEntry> collections = new ArrayList<>();
        Map<ProductId, HistoryEntry> deleted = new HashMap<>();
        request.runs()
                .forEach(run -> store.records()
                        .forEach(
                                new RecordPort.HistoryFilter(
                                        Optional.empty(), Optional.of(run), request.since(), Integer.MAX_VALUE),
                                entry -> {
                                    if (!entry.action().equals(CollectionCycle.CREATED)) {
                                        products.add(entry.product());
                                        if (entry.action().equals("delete") && request.covers(entry)) {
                                            deleted.put(entry.product(), entry);
                                        }
                                    } else if (request.covers(entry) && isThere(entry, shelves)) {
                                        collections.add(entry);
                                    }
                                }));
        return new UndoScope(
                products.stream()
                        .sorted(Comparator.comparingLong(ProductId::number))
                        .toList(),
                collections,
                deleted);
    }

    /** The entries of those products that were deleted for good and are forgotten. */
    List<HistoryEntry> forgotten(List<ProductId> chunk, Set<ProductId> known) {
        return chunk.stream()
                .filter(product -> !known.contains(product))
                .flatMap(product -> Optional.ofNullable(deleted.get(product)).stream())
                .toList();
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
