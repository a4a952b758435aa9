package dev.syncline.store.repository;

import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ShopId;
import dev.syncline.store.entity.ProductCodeEntity;
import dev.syncline.store.entity.ProductDocumentEntity;
import dev.syncline.store.entity.ProductEntity;
import dev.syncline.store.session.Native;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Stores products, many at a time: new ones by batched inserts, known ones by {@link ProductUpdate}. */
final class CatalogueWriter {
    private final InstantSource clock;

    CatalogueWriter(InstantSource clock) {
        this.clock = clock;
    }

    List<ProductId> save(StatelessSession session, List<Saving> states) {
        refuseDoubles(states);
        // Packing takes as long as the statements: the two go side by side.
        CompletableFuture<List<byte[]>> documents = CompletableFuture.supplyAsync(() -> packed(states));
        List<Integer> fresh = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        long[] ids = new long[states.size()];
        for (int at = 0; at < states.size(); at++) {
            (states.get(at).state().id().isPresent() ? known : fresh).add(at);
        }
        Instant now = clock.instant();
        insertProducts(session, states, fresh, ids, now);
        known.forEach(at -> ids[at] = states.get(at).state().id().orElseThrow().number());
        session.insertMultiple(
                fresh.stream().map(at -> Tracking.row(states.get(at), ids[at])).toList());
        Map<Integer, Set<String>> codes = new HashMap<>();
        for (int at = 0; at < states.size(); at++) {
            codes.put(at, ProductCodes.of(states.get(at).state()));
        }
        List<ProductCodeEntity> codeRows = new ArrayList<>();
        for (int at : fresh) {
            long shop = states.get(at).state().shop().number();
            codes.getOrDefault(at, Set.of()).forEach(code -> codeRows.add(ProductCodes.row(code, shop, ids[at])));
        }
        session.insertMultiple(codeRows);
        List<byte[]> contents = finished(documents);
        session.insertMultiple(fresh.stream()
                .map(at -> document(ids[at], contents.get(at), codes.getOrDefault(at, Set.of())))
                .toList());
        if (!known.isEmpty()) {
            new ProductUpdate(session, now)
                    .apply(known.stream()
                            .map(at -> new ProductUpdate.Change(
                                    states.get(at), contents.get(at), codes.getOrDefault(at, Set.of())))
                            .toList());
        }
        return Arrays.stream(ids).mapToObj(ProductId::new).toList();
    }

    private static void insertProducts(
            StatelessSession session, List<Saving> states, List<Integer> fresh, long[] ids, Instant now) {
        List<ProductEntity> rows = new ArrayList<>(fresh.size());
        for (int at : fresh) {
            ProductEntity row = new ProductEntity();
            row.shopId = states.get(at).state().shop().number();
            row.createdAt = now;
            row.updatedAt = now;
            GridColumns.fill(row, states.get(at).state());
            rows.add(row);
        }
        session.insertMultiple(rows);
        for (int index = 0; index < rows.size(); index++) {
            Long id = rows.get(index).id;
            if (id == null) {
                throw new IllegalStateException("A stored product got no number");
            }
            ids[fresh.get(index)] = id;
        }
    }

    private static ProductDocumentEntity document(long product, byte[] content, Set<String> codes) {
        ProductDocumentEntity row = new ProductDocumentEntity();
        row.productId = product;
        row.content = content;
        row.codes = ProductCodes.text(codes);
        return row;
    }

    private static List<byte[]> packed(List<Saving> states) {
        try (Compression compression = new Compression()) {
            return states.stream()
                    .map(saving ->
                            compression.pack(ProductDocument.of(saving.state()).written()))
                    .toList();
        }
    }

    private static <T> T finished(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** A product that comes twice in one call would lose one of its two states without a word. */
    private static void refuseDoubles(List<Saving> states) {
        record Place(ShopId shop, ProductKey key) {}
        Set<Place> places = new HashSet<>();
        for (Saving saving : states) {
            if (!places.add(new Place(saving.state().shop(), saving.state().key()))) {
                throw new IllegalArgumentException(
                        "Two states of one product, " + saving.state().key() + ", were to be stored at once");
            }
        }
    }

    static void remove(StatelessSession session, List<Long> products) {
        List<@Nullable Object[]> codes = new ArrayList<>();
        Native.list(
                session,
                "select p.id, p.shop_id, d.codes from product p join product_document d on d.product_id = p.id"
                        + " where p.id = any(?)",
                row -> {
                    for (String code : ProductCodes.parse(row.text(3))) {
                        codes.add(new Object[] {code.substring(1), ProductCodes.kind(code), row.number(2), row.number(1)
                        });
                    }
                    return row.number(1);
                },
                products);
        ProductCodes.delete(session, codes);
        Native.update(session, "delete from sync_conflict where product_id = any(?)", products);
        // The rest goes with the product's row.
        Native.update(session, "delete from product where id = any(?)", products);
    }
}
