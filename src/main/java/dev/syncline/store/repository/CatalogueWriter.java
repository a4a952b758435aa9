package dev.syncline.store.repository;

import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.Digest;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Stores products, many at a time: new ones by {@link ProductInsert}, known ones by {@link ProductUpdate}. */
final class CatalogueWriter {
    /** After so many calls the changes of counts, a few rows each, are put together. */
    private static final int TOGETHER = 64;

    private final AtomicInteger saves = new AtomicInteger();
    private final InstantSource clock;
    private final ProductNumbers numbers = new ProductNumbers();

    CatalogueWriter(InstantSource clock) {
        this.clock = clock;
    }

    /** Returns their numbers in order. */
    List<ProductId> save(StatelessSession session, List<Saving> states) {
        refuseDoubles(states);
        Instant now = clock.instant();
        StandingChanges standings = new StandingChanges();
        ProductInsert insert = new ProductInsert(session, now, numbers, standings);
        ProductUpdate update = new ProductUpdate(session, now, standings);
        List<ProductId> ids = new ArrayList<>(states.size());
        Preparation.of(states, products -> {
            Iterator<Long> fresh = insert.apply(
                            products.stream().filter(Prepared::isNew).toList())
                    .iterator();
            update.apply(products.stream().filter(product -> !product.isNew()).toList());
            products.forEach(product -> ids.add(new ProductId(product.isNew() ? fresh.next() : product.number())));
        });
        standings.store(session);
        ManagedFields.note(session, states);
        if (saves.incrementAndGet() % TOGETHER == 0) {
            StandingChanges.putTogether(session);
        }
        return ids;
    }

    static void markRead(StatelessSession session, Map<ProductId, Digest> feed) {
        List<@Nullable Object[]> rows = new ArrayList<>(feed.size());
        feed.forEach((product, digest) -> rows.add(new Object[] {digest.bytes(), product.number()}));
        Native.batch(session, "update change_tracking set feed_digest = ? where product_id = ?", rows);
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
        StandingChanges standings = new StandingChanges();
        Native.list(
                session,
                "select p.id, p.shop_id, d.codes, p.standing from product p join product_document d on d.product_id ="
                        + " p.id where p.id = any(?)",
                row -> {
                    standings.add(row.number(2), row.text(4), -1);
                    for (String code : ProductCodes.parse(row.text(3))) {
                        codes.add(new Object[] {code.substring(1), ProductCodes.kind(code), row.number(2), row.number(1)
                        });
                    }
                    return row.number(1);
                },
                products);
        standings.store(session);
        ProductCodes.delete(session, codes);
        Native.update(session, "delete from product_text where product_id = any(?)", products);
        Native.update(session, "delete from sync_conflict where product_id = any(?)", products);
        // The rest goes with the product's row.
        Native.update(session, "delete from product where id = any(?)", products);
    }
}
