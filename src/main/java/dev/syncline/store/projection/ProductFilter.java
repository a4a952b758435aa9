package dev.syncline.store.projection;

import dev.syncline.model.ProductStanding;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.store.session.Native;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;

/**
 * Which products a query finds, in no order. As sets of numbers, each read from one index or narrow table: a database that is
 * given all conditions and the order at once guesses how many rows each leaves, and guesses wrong.
 */
final class ProductFilter {
    private ProductFilter() {}

    /** The numbers of what the query finds; empty where it filters nothing. */
    static Optional<Set<Long>> found(StatelessSession session, ProductQuery query) {
        Optional<Set<Long>> found = query.standing().map(standing -> new HashSet<>(standing(session, query, standing)));
        if (query.text().isBlank()) {
            return found;
        }
        Conditions conditions =
                new Conditions().and("t.shop_id = ?", query.shop().number()).andText(query.text());
        Set<Long> having = new HashSet<>(Native.list(
                session,
                "select t.product_id from product_text t" + conditions.where(),
                row -> row.number(1),
                conditions.parameters()));
        found.ifPresent(having::retainAll);
        return Optional.of(having);
    }

    private static Set<Long> standing(StatelessSession session, ProductQuery query, ProductStanding standing) {
        if (standing == ProductStanding.CONFLICT) {
            return new HashSet<>(Standings.inConflict(session, query.shop()));
        }
        List<Long> stored = Native.list(
                session,
                // H2 follows an index only where the order names all its columns.
                "select p.id from product p where p.standing = ? and p.shop_id = ?"
                        + " order by p.standing, p.shop_id, p.id",
                row -> row.number(1),
                standing.name(),
                query.shop().number());
        Set<Long> products = new HashSet<>(stored);
        if (Standings.mayWait(standing)) {
            Standings.inConflict(session, query.shop()).forEach(products::remove);
        }
        return products;
    }
}
