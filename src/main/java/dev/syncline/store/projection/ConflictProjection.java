package dev.syncline.store.projection;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.service.grid.ConflictFacets;
import dev.syncline.service.grid.ConflictGridPort;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ConflictRow;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import dev.syncline.store.session.Sessions;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Waiting conflicts page by page, from their narrow rows alone. Thread-safe. */
public final class ConflictProjection implements ConflictGridPort {
    private static final String FROM = " from open_conflict c";
    private static final String COLUMNS =
            "select c.conflict_id, c.shop_id, c.product_id, c.product_key, c.sku, c.title,"
                    + " c.vendor, c.product_type, c.path, c.rule, c.since" + FROM;

    private final Sessions sessions;

    public ConflictProjection(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<ConflictRow> page(ConflictQuery query, Optional<Long> after, int most) {
        return sessions.call(session -> {
            Conditions conditions = conditions(query);
            if (after.isPresent() && !goOn(session, query, conditions, after.get())) {
                return List.of();
            }
            String order = switch (query.order()) {
                case PRODUCT -> " order by c.sort_title, c.product_id, c.conflict_id";
                case NUMBER -> " order by c.conflict_id";
            };
            return Native.list(
                    session,
                    COLUMNS + conditions.where() + order + " limit " + most,
                    ConflictProjection::row,
                    conditions.parameters());
        });
    }

    /** The place is looked up, so that a conflict which was decided meanwhile still says where to go on. */
    private static boolean goOn(StatelessSession session, ConflictQuery query, Conditions conditions, long after) {
        if (query.order() == ConflictQuery.Order.NUMBER) {
            conditions.and("c.conflict_id > ?", after);
            return true;
        }
        record Place(String title, long product) {}
        Optional<Place> place = Native.first(
                session,
                "select t.title, t.product_id from sync_conflict c join product_text t on t.product_id = c.product_id"
                        + " where c.id = ?",
                row -> new Place(row.text(1), row.number(2)),
                after);
        place.ifPresent(at -> conditions.and(
                "c.sort_title >= ? and (c.sort_title > ? or c.product_id > ? or (c.product_id = ? and c.conflict_id >"
                        + " ?))",
                at.title(),
                at.title(),
                at.product(),
                at.product(),
                after));
        return place.isPresent();
    }

    @Override
    public long count(ConflictQuery query) {
        Conditions conditions = conditions(query);
        return sessions.call(session -> Native.first(
                        session,
                        "select count(*)" + FROM + conditions.where(),
                        row -> row.number(1),
                        conditions.parameters())
                .orElse(0L));
    }

    @Override
    public ConflictFacets facets(ConflictQuery query) {
        Conditions conditions = conditions(query);
        Facets facets = new Facets();
        sessions.run(session -> Native.list(
                session,
                "select c.field, c.vendor, c.product_type, c.rule, count(*)" + FROM + conditions.where()
                        + " group by c.field, c.vendor, c.product_type, c.rule",
                row -> facets.add(row.text(1), row.maybeText(2), row.maybeText(3), row.text(4), row.number(5)),
                conditions.parameters()));
        return facets.made();
    }

    private static Conditions conditions(ConflictQuery query) {
        Conditions conditions = new Conditions()
                .and("c.shop_id = ?", query.shop().map(ShopId::number))
                .and("c.field = ?", query.field().map(Field::name))
                .and("c.vendor = ?", query.vendor())
                .and("c.product_type = ?", query.category())
                .and("c.rule = ?", query.rule())
                .and("c.since < ?", query.before())
                .and("c.product_id = ?", query.product().map(ProductId::number));
        if (!query.text().isBlank()) {
            String pattern = Conditions.containing(query.text());
            conditions.and(
                    "exists (select 1 from product_text t where t.product_id = c.product_id and " + Conditions.TEXT
                            + ")",
                    pattern,
                    pattern,
                    pattern);
        }
        return conditions;
    }

    private static ConflictRow row(Row row) {
        return new ConflictRow(
                row.number(1),
                new ShopId(row.number(2)),
                new ProductId(row.number(3)),
                new ProductKey(row.text(4)),
                row.maybeText(5),
                row.maybeText(6),
                row.maybeText(7),
                row.maybeText(8),
                FieldPath.parse(row.text(9)),
                Sentence.parse(row.text(10)),
                row.moment(11));
    }
}
