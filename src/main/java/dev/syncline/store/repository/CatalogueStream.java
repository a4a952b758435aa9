package dev.syncline.store.repository;

import dev.syncline.engine.CataloguePort;
import dev.syncline.engine.CataloguePort.LinkedConsumer;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.Link;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import dev.syncline.store.session.Sessions;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.hibernate.StatelessSession;

/**
 * Walks through a shop's products by number, page by page. Each page is a reading of its own and the caller gets it
 * after that, so that a walk holds neither a transaction nor a catalogue, and the caller may store what it was given.
 */
final class CatalogueStream {
    private static final int STATES = 500;
    private static final int NUMBERS = 5_000;

    private final Sessions sessions;

    CatalogueStream(Sessions sessions) {
        this.sessions = sessions;
    }

    void forEachPending(ShopId shop, Set<FieldGroup> groups, Consumer<List<ProductState>> chunks) {
        int mask = FieldGroup.mask(groups);
        record Place(long product, boolean wanted) {}
        walk(
                STATES,
                (session, after) -> Native.list(
                        session,
                        "select product_id, dirty_groups, link, on_local, on_remote from change_tracking"
                                + " where pending_in = ? and product_id > ? order by pending_in, product_id limit "
                                + STATES,
                        row -> new Place(row.number(1), (row.integer(2) & mask) != 0 || isUnsettled(row)),
                        shop.number(),
                        after),
                Place::product,
                page -> load(
                        page.stream().filter(Place::wanted).map(Place::product).toList(), chunks));
    }

    private static boolean isUnsettled(Row row) {
        return Tracking.isUnsettled(Link.valueOf(row.text(3)), row.flag(4), row.flag(5));
    }

    void forEach(ShopId shop, Consumer<List<ProductState>> chunks) {
        walk(
                STATES,
                (session, after) -> Native.list(
                        session,
                        "select product_id from change_tracking where shop_id = ? and product_id > ?"
                                + " order by product_id limit " + STATES,
                        row -> row.number(1),
                        shop.number(),
                        after),
                Function.identity(),
                page -> load(page, chunks));
    }

    void forEachLinked(ShopId shop, LinkedConsumer sink) {
        record Place(ProductId product, RemoteId remote) {}
        walk(
                NUMBERS,
                (session, after) -> Native.list(
                        session,
                        "select product_id, remote_id from change_tracking where shop_id = ?"
                                + " and remote_id is not null and product_id > ? order by product_id limit "
                                + NUMBERS,
                        row -> new Place(new ProductId(row.number(1)), new RemoteId(row.text(2))),
                        shop.number(),
                        after),
                place -> place.product().number(),
                page -> page.forEach(place -> sink.accept(place.product(), place.remote())));
    }

    void forEachListed(ShopId shop, LongConsumer sink) {
        walk(
                NUMBERS,
                (session, after) -> Native.list(
                        session,
                        "select product_id from change_tracking where shop_id = ? and on_local and feed_digest <> ?"
                                + " and product_id > ? order by product_id limit " + NUMBERS,
                        row -> row.number(1),
                        shop.number(),
                        CataloguePort.DROPPED.bytes(),
                        after),
                Function.identity(),
                page -> page.forEach(sink::accept));
    }

    private void load(List<Long> ids, Consumer<List<ProductState>> chunks) {
        List<ProductState> states = List.copyOf(
                sessions.call(session -> CatalogueReader.load(session, ids)).values());
        if (!states.isEmpty()) {
            chunks.accept(states);
        }
    }

    @FunctionalInterface
    private interface Page<T> {
        List<T> after(StatelessSession session, long number);
    }

    private <T> void walk(int size, Page<T> pages, Function<T, Long> number, Consumer<List<T>> sink) {
        long after = Long.MIN_VALUE;
        List<T> page;
        do {
            long from = after;
            page = sessions.call(session -> pages.after(session, from));
            if (!page.isEmpty()) {
                after = number.apply(page.getLast());
                sink.accept(page);
            }
        } while (page.size() == size);
    }
}
