package dev.syncline.store.projection;

import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductStanding;
import dev.syncline.model.ShopId;
import dev.syncline.service.grid.ProductCursor;
import dev.syncline.service.grid.ProductGridPort;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.service.grid.ProductRow;
import dev.syncline.service.grid.ProductSort;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import dev.syncline.store.session.Sessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/**
 * Products page by page. After a place come first the rest of those that are equal to it, then those beyond: each half is a
 * range of the order's index, which one condition for both would not be. Thread-safe.
 */
public final class ProductProjection implements ProductGridPort {
    /** A text of so many characters is one that few products have. */
    private static final int RARE = 3;

    private static final String COLUMNS =
            "select p.id, p.product_key, p.sku, p.title, p.vendor, p.product_type, p.status,"
                    + " p.standing, p.variants, p.price, p.updated_at,"
                    + " (select count(*) from open_conflict o where o.product_id = p.id), p.sort_title, p.sort_vendor"
                    + " from product p";

    private final Sessions sessions;

    public ProductProjection(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<ProductRow> page(ProductQuery query, Optional<ProductCursor> after, int most) {
        return sessions.call(session -> {
            if (after.isEmpty()) {
                return rows(session, query, conditions(query), most);
            }
            ProductCursor place = after.get();
            String column = column(query);
            String beyond = query.descending() ? " < ?" : " > ?";
            Object at = query.sort() == ProductSort.CHANGED ? Instant.parse(place.at()) : place.at();
            Conditions equal = conditions(query)
                    .and(column + " = ?", at)
                    .and("p.id" + beyond, place.product().number());
            List<ProductRow> rows = new ArrayList<>(rows(session, query, equal, most));
            if (rows.size() < most) {
                rows.addAll(rows(session, query, conditions(query).and(column + beyond, at), most - rows.size()));
            }
            return rows;
        });
    }

    private static List<ProductRow> rows(
            StatelessSession session, ProductQuery query, Conditions conditions, int most) {
        return Native.list(
                session,
                COLUMNS + conditions.where() + order(query) + " limit " + most,
                row -> row(row, query.sort()),
                conditions.parameters());
    }

    @Override
    public List<ProductId> ids(ProductQuery query) {
        Conditions conditions = conditions(query);
        return sessions.call(session -> Native.list(
                session,
                "select p.id from product p" + conditions.where() + order(query),
                row -> new ProductId(row.number(1)),
                conditions.parameters()));
    }

    @Override
    public List<ProductRow> rows(Collection<ProductId> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        return sessions.call(session -> Native.list(
                session,
                COLUMNS + " where p.id = any(?)",
                row -> row(row, ProductSort.TITLE),
                products.stream().map(ProductId::number).toList()));
    }

    @Override
    public long count(ProductQuery query) {
        Conditions conditions = conditions(query);
        return sessions.call(session -> Native.first(
                        session,
                        "select count(*) from product p" + conditions.where(),
                        row -> row.number(1),
                        conditions.parameters())
                .orElse(0L));
    }

    @Override
    public Map<ProductStanding, Long> standings(ShopId shop) {
        return sessions.call(session -> Standings.count(session, Optional.of(shop)));
    }

    /** H2 follows an index only where the order names all its columns; the constant ones lead. */
    private static String order(ProductQuery query) {
        String direction = query.descending() ? " desc" : "";
        String leading = byStanding(query) ? "p.standing" + direction + ", p.shop_id" + direction + ", " : "";
        String place = byStanding(query) ? "" : ", p.shop_id" + direction;
        return " order by " + leading + column(query) + direction + place + ", p.id" + direction;
    }

    private static Conditions conditions(ProductQuery query) {
        Conditions conditions =
                new Conditions().and("p.shop_id = ?", query.shop().number());
        query.standing().ifPresent(standing -> standing(conditions, standing, query));
        if (!query.text().isBlank()) {
            conditions.and("p.search like ? escape '!'", Conditions.containing(query.text()));
        }
        return conditions;
    }

    private static void standing(Conditions conditions, ProductStanding standing, ProductQuery query) {
        if (standing == ProductStanding.CONFLICT) {
            conditions
                    .and(
                            "p.id in (select o.product_id from open_conflict o where o.shop_id = ?)",
                            query.shop().number())
                    .and("p.standing in ('CHANGED_LOCAL', 'CHANGED_REMOTE', 'CHANGED_BOTH')");
            return;
        }
        // Most products are so; with the index of standings they would all be sorted for one page in another order.
        boolean many = standing == ProductStanding.IN_SYNC || standing == ProductStanding.UNLINKED;
        String column = many && query.sort() != ProductSort.TITLE ? "p.standing || ''" : "p.standing";
        conditions.and(column + " = ?", standing.name());
        if (Standings.mayWait(standing)) {
            conditions.and("not exists (select 1 from open_conflict o where o.product_id = p.id)");
        }
    }

    /** Whether the rows come from the index of one standing, which is in the order of titles. */
    private static boolean byStanding(ProductQuery query) {
        return query.sort() == ProductSort.TITLE
                && query.text().isBlank()
                && query.standing()
                        .filter(standing -> standing != ProductStanding.CONFLICT)
                        .isPresent();
    }

    /**
     * What is sorted by. Where a text is looked for that few products have, an expression stands for the column: H2 would
     * follow the order's index through all products, and fetch each, which takes longer than to read them one by one.
     */
    private static String column(ProductQuery query) {
        boolean rare = query.text().strip().length() >= RARE;
        return switch (query.sort()) {
            case TITLE -> rare ? "p.sort_title || ''" : "p.sort_title";
            case KEY -> rare ? "p.product_key || ''" : "p.product_key";
            case VENDOR -> rare ? "p.sort_vendor || ''" : "p.sort_vendor";
            case CHANGED -> "p.updated_at";
        };
    }

    private static ProductRow row(Row row, ProductSort sort) {
        ProductId id = new ProductId(row.number(1));
        int waiting = row.integer(12);
        String at = switch (sort) {
            case TITLE -> row.text(13);
            case KEY -> row.text(2);
            case VENDOR -> row.text(14);
            case CHANGED -> row.moment(11).toString();
        };
        return new ProductRow(
                id,
                new ProductKey(row.text(2)),
                row.maybeText(3),
                row.maybeText(4),
                row.maybeText(5),
                row.maybeText(6),
                row.maybeText(7),
                Standings.standing(ProductStanding.valueOf(row.text(8)), waiting > 0),
                row.integer(9),
                row.maybeDecimal(10),
                row.moment(11),
                waiting,
                new ProductCursor(at, id));
    }
}
