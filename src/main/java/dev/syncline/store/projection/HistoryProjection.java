package dev.syncline.store.projection;

import dev.syncline.compare.canonical.FieldsCodec;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.model.Side;
import dev.syncline.service.grid.HistoryGridPort;
import dev.syncline.service.grid.HistoryQuery;
import dev.syncline.service.grid.HistoryRow;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import dev.syncline.store.session.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** The history page by page, by moment; numbers come in blocks and do not say what came first. Thread-safe. */
public final class HistoryProjection implements HistoryGridPort {
    private static final String COLUMNS = "select h.id, h.happened_at, h.actor, h.job_id, h.shop_id, h.product_id,"
            + " h.product_key, h.side, h.action, h.path, h.value_before, h.value_after from sync_history h";

    private final Sessions sessions;

    public HistoryProjection(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<HistoryRow> page(HistoryQuery query, Optional<HistoryRow.Cursor> after, int most) {
        return sessions.call(session -> {
            if (after.isEmpty()) {
                return rows(session, query, conditions(query), most);
            }
            HistoryRow.Cursor place = after.get();
            Conditions together =
                    conditions(query).and("h.happened_at = ?", place.at()).and("h.id < ?", place.id());
            List<HistoryRow> rows = new ArrayList<>(rows(session, query, together, most));
            if (rows.size() < most) {
                Conditions earlier = conditions(query).and("h.happened_at < ?", place.at());
                rows.addAll(rows(session, query, earlier, most - rows.size()));
            }
            return rows;
        });
    }

    @Override
    public List<Long> ids(HistoryQuery query, int most) {
        Conditions conditions = conditions(query);
        return sessions.call(session -> Native.list(
                session,
                "select h.id from sync_history h" + conditions.where() + order(query) + " limit " + most,
                row -> row.number(1),
                conditions.parameters()));
    }

    @Override
    public List<HistoryRow> rows(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : sessions.call(
                        session -> Native.list(session, COLUMNS + " where h.id = any(?)", HistoryProjection::row, ids));
    }

    private static List<HistoryRow> rows(
            StatelessSession session, HistoryQuery query, Conditions conditions, int most) {
        return Native.list(
                session,
                COLUMNS + conditions.where() + order(query) + " limit " + most,
                HistoryProjection::row,
                conditions.parameters());
    }

    /** H2 follows an index only where the order names all its columns. */
    private static String order(HistoryQuery query) {
        String leading = query.product().isPresent()
                ? "h.product_id desc, "
                : query.run().isPresent() ? "h.job_id desc, " : "";
        return " order by " + leading + "h.happened_at desc, h.id desc";
    }

    @Override
    public long count(HistoryQuery query, int most) {
        Conditions conditions = conditions(query);
        return sessions.call(session -> Native.first(
                        session,
                        "select count(*) from (select h.id from sync_history h" + conditions.where() + " limit " + most
                                + ") counted",
                        row -> row.number(1),
                        conditions.parameters())
                .orElse(0L));
    }

    private static Conditions conditions(HistoryQuery query) {
        Conditions conditions = new Conditions()
                .and("h.shop_id = ?", query.shop().map(ShopId::number))
                .and("h.product_id = ?", query.product().map(ProductId::number))
                .and("h.job_id = ?", query.run().map(RunId::number))
                .and("h.actor = ?", query.actor())
                .and("h.action = ?", query.action())
                .and("h.happened_at >= ?", query.since());
        query.field().ifPresent(field -> field(conditions, field));
        if (!query.text().isBlank()) {
            String pattern = Conditions.containing(query.text());
            conditions.and(
                    "(lower(h.product_key) like ? escape '!' or lower(h.actor) like ? escape '!'"
                            + " or lower(h.path) like ? escape '!' or lower(h.value_before) like ? escape '!'"
                            + " or lower(h.value_after) like ? escape '!')",
                    pattern,
                    pattern,
                    pattern,
                    pattern,
                    pattern);
        }
        return conditions;
    }

    private static void field(Conditions conditions, Field field) {
        String name = field.fieldName();
        switch (field.scope()) {
            case PRODUCT -> conditions.and("h.path = ?", name);
            case VARIANT -> conditions.and("h.path like ?", "variants[%]." + name);
            case VARIANT_LOCATION -> conditions.and("h.path like ?", "variants[%]." + name + "[%]");
            case METAFIELD -> conditions.and("h.path like ?", name + "[%]");
        }
    }

    private static HistoryRow row(Row row) {
        return new HistoryRow(
                row.number(1),
                new HistoryEntry(
                        row.moment(2),
                        row.text(3),
                        row.maybeNumber(4).map(RunId::new),
                        new ShopId(row.number(5)),
                        new ProductId(row.number(6)),
                        row.text(7),
                        Side.valueOf(row.text(8)),
                        row.text(9),
                        row.maybeText(10).map(FieldPath::parse),
                        row.maybeText(11).map(FieldsCodec::decodeValue),
                        row.maybeText(12).map(FieldsCodec::decodeValue)));
    }
}
