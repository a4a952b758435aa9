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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/**
 * Products page by page. Numbers come first, from indexes and narrow rows alone; the products' own rows, which are wide, are
 * fetched only for those that are shown. Thread-safe.
 */
public final class ProductProjection implements ProductGridPort {
    private static final String COLUMNS =
            "select p.id, p.product_key, p.sku, p.title, p.vendor, p.product_type, p.status,"
                    + " p.standing, p.variants, p.price, p.updated_at,"
                    + " (select count(*) from open_conflict o where o.product_id = p.id), t.title, t.vendor"
                    + " from product p join product_text t on t.product_id = p.id";

    private final Sessions sessions;

    public ProductProjection(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<ProductRow> page(ProductQuery query, Optional<ProductCursor> after, int most) {
        return sessions.call(session -> {
            List<Long> ids = ids(session, query, after, most);
            Map<Long, ProductRow> rows = new HashMap<>();
            rows(session, ids, query.sort()).forEach(row -> rows.put(row.id().number(), row));
            // One that was removed in between is left out.
            return ids.stream().flatMap(id -> Stream.ofNullable(rows.get(id))).toList();
        });
    }

    private static List<Long> ids(
            StatelessSession session, ProductQuery query, Optional<ProductCursor> after, int most) {
        Optional<Set<Long>> found = ProductFilter.found(session, query);
        if (query.sort() == ProductSort.TITLE || query.sort() == ProductSort.VENDOR) {
            return new ProductSorting(session, query).ids(found, after, most);
        }
        ProductWalk walk = new ProductWalk(session, query);
        if (found.isEmpty()) {
            return walk.all(after, most);
        }
        Set<Long> some = found.get();
        return some.size() <= ProductWalk.FEW ? walk.few(some, after, most) : walk.many(some, after, most);
    }

    @Override
    public List<ProductId> ids(ProductQuery query) {
        return sessions.call(session -> ids(session, query, Optional.empty(), Integer.MAX_VALUE).stream()
                .map(ProductId::new)
                .toList());
    }

    @Override
    public List<ProductRow> rows(Collection<ProductId> products) {
        return sessions.call(session ->
                rows(session, products.stream().map(ProductId::number).toList(), ProductSort.TITLE));
    }

    private static List<ProductRow> rows(StatelessSession session, List<Long> ids, ProductSort sort) {
        return ids.isEmpty()
                ? List.of()
                : Native.list(session, COLUMNS + " where p.id = any(?)", row -> row(row, sort), ids);
    }

    @Override
    public long count(ProductQuery query) {
        return sessions.call(session -> {
            if (!query.text().isBlank()) {
                return (long) ProductFilter.found(session, query).orElseThrow().size();
            }
            Map<ProductStanding, Long> counts = Standings.count(session, Optional.of(query.shop()));
            return query.standing()
                    .map(standing -> counts.getOrDefault(standing, 0L))
                    .orElseGet(() ->
                            counts.values().stream().mapToLong(Long::longValue).sum());
        });
    }

    @Override
    public Map<ProductStanding, Long> standings(ShopId shop) {
        return sessions.call(session -> Standings.count(session, Optional.of(shop)));
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
