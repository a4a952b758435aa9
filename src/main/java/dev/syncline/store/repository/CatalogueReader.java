package dev.syncline.store.repository;

import dev.syncline.engine.CataloguePort.Mark;
import dev.syncline.model.Digest;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.StatelessSession;

/**
 * Reads whole products and their marks. Keys are looked up by joining with the array of them: H2 takes an index of two
 * columns for that, and not for {@code = any(?)}.
 */
final class CatalogueReader {
    private CatalogueReader() {}

    static Map<ProductId, ProductState> load(StatelessSession session, Collection<Long> ids) {
        Map<ProductId, ProductState> states = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return states;
        }
        try (Compression compression = new Compression()) {
            Native.list(
                            session,
                            "select p.id, p.shop_id, p.product_key, t.link, t.on_local, t.on_remote, t.on_both,"
                                    + " t.remote_id, d.content from change_tracking t join product p on p.id ="
                                    + " t.product_id join product_document d on d.product_id = t.product_id where"
                                    + " t.product_id = any(?) order by t.product_id",
                            row -> state(row, compression),
                            ids)
                    .forEach(state -> states.put(state.id().orElseThrow(), state));
        }
        return states;
    }

    private static ProductState state(Row row, Compression compression) {
        ProductDocument document = ProductDocument.read(compression.unpack(row.bytes(9)));
        return new ProductState(
                Optional.of(new ProductId(row.number(1))),
                new ShopId(row.number(2)),
                new ProductKey(row.text(3)),
                Link.valueOf(row.text(4)),
                row.maybeText(8).map(RemoteId::new),
                document.local(),
                document.remote(),
                document.feed(),
                new Presence(row.flag(5), row.flag(6), row.flag(7)));
    }

    /**
     * Keeps others from changing these products until the transaction ends, so that what is stored then is what was read
     * plus the change. In the order of numbers, so that two who lock do not wait for each other in a circle.
     */
    static void lock(StatelessSession session, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            Native.list(
                    session,
                    "select product_id from change_tracking where product_id = any(?) order by product_id for update",
                    row -> row.number(1),
                    ids);
        }
    }

    /** Numbers by the keys that were asked for, present or former. */
    static Map<ProductKey, Long> numbers(StatelessSession session, ShopId shop, Collection<ProductKey> keys) {
        return byKey(
                session,
                shop,
                keys,
                "select k.k, p.id from unnest(cast(? as varchar array)) k(k)"
                        + " join product p on p.product_key = k.k and p.shop_id = ?",
                "select k.k, a.product_id from unnest(cast(? as varchar array)) k(k)"
                        + " join product_alias a on a.former_key = k.k and a.shop_id = ?",
                row -> row.number(2));
    }

    static Map<ProductKey, Mark> feedMarks(StatelessSession session, ShopId shop, Collection<ProductKey> keys) {
        String columns = "select k.k, t.product_id, t.feed_digest, t.remote_digest"
                + " from unnest(cast(? as varchar array)) k(k)";
        return byKey(
                session,
                shop,
                keys,
                columns + " join product p on p.product_key = k.k and p.shop_id = ?"
                        + " join change_tracking t on t.product_id = p.id",
                columns + " join product_alias a on a.former_key = k.k and a.shop_id = ?"
                        + " join change_tracking t on t.product_id = a.product_id",
                CatalogueReader::mark);
    }

    static Map<RemoteId, Mark> remoteMarks(StatelessSession session, ShopId shop, Collection<RemoteId> ids) {
        Map<RemoteId, Mark> marks = new HashMap<>();
        if (!ids.isEmpty()) {
            Native.list(
                    session,
                    "select k.k, t.product_id, t.feed_digest, t.remote_digest"
                            + " from unnest(cast(? as varchar array)) k(k)"
                            + " join change_tracking t on t.remote_id = k.k and t.shop_id = ?",
                    row -> marks.put(new RemoteId(row.text(1)), mark(row)),
                    ids.stream().map(RemoteId::text).toList(),
                    shop.number());
        }
        return marks;
    }

    private static Mark mark(Row row) {
        return new Mark(
                new ProductId(row.number(2)),
                row.maybeBytes(3).map(Digest::of),
                row.maybeBytes(4).map(Digest::of));
    }

    private static <T> Map<ProductKey, T> byKey(
            StatelessSession session,
            ShopId shop,
            Collection<ProductKey> keys,
            String present,
            String former,
            Function<Row, T> reader) {
        Map<ProductKey, T> found = new HashMap<>();
        find(session, shop, keys, present, row -> found.put(new ProductKey(row.text(1)), reader.apply(row)));
        List<ProductKey> rest =
                keys.stream().filter(key -> !found.containsKey(key)).toList();
        find(session, shop, rest, former, row -> found.put(new ProductKey(row.text(1)), reader.apply(row)));
        return found;
    }

    private static void find(
            StatelessSession session, ShopId shop, Collection<ProductKey> keys, String sql, Function<Row, ?> sink) {
        if (!keys.isEmpty()) {
            Native.list(
                    session,
                    sql,
                    row -> Optional.ofNullable(sink.apply(row)),
                    keys.stream().map(ProductKey::text).toList(),
                    shop.number());
        }
    }
}
