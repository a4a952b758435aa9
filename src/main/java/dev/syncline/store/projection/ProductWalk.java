package dev.syncline.store.projection;

import dev.syncline.service.grid.ProductCursor;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.service.grid.ProductSort;
import dev.syncline.store.session.Native;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;

/**
 * The numbers of products in the order of an index. After a place come first the rest of those that are equal to it, then those
 * beyond: each half is a range of the order's index, which one condition for both would not be.
 */
final class ProductWalk {
    /** So many rows are fetched and sorted sooner than found in a walk through the order's index. */
    static final int FEW = 1000;

    private final StatelessSession session;
    private final ProductQuery query;

    ProductWalk(StatelessSession session, ProductQuery query) {
        this.session = session;
        this.query = query;
    }

    /** All after the place, at most so many. */
    List<Long> all(Optional<ProductCursor> after, int most) {
        return after(new Conditions(), "", after, most);
    }

    /** Of these, which are few, those after the place, at most so many. */
    List<Long> few(Collection<Long> some, Optional<ProductCursor> after, int most) {
        // H2 would rather walk through the order's index than look these up.
        return some.isEmpty()
                ? List.of()
                : after(new Conditions().and("p.id = any(?)", (Object) List.copyOf(some)), " + 0", after, most);
    }

    /** Of these, which are many, those after the place, at most so many. */
    List<Long> many(Set<Long> some, Optional<ProductCursor> after, int most) {
        return all(after, Integer.MAX_VALUE).stream()
                .filter(some::contains)
                .limit(most)
                .toList();
    }

    private List<Long> after(Conditions among, String looseEnd, Optional<ProductCursor> after, int most) {
        Conditions all = new Conditions(among).and("p.shop_id = ?", query.shop().number());
        if (after.isEmpty()) {
            return ids(all, looseEnd, most);
        }
        ProductCursor place = after.get();
        String beyond = query.descending() ? " < ?" : " > ?";
        Object at = query.sort() == ProductSort.CHANGED ? Instant.parse(place.at()) : place.at();
        List<Long> ids = new ArrayList<>(ids(
                new Conditions(all)
                        .and(column() + " = ?", at)
                        .and("p.id" + beyond, place.product().number()),
                looseEnd,
                most));
        if (ids.size() < most) {
            ids.addAll(ids(new Conditions(all).and(column() + beyond, at), looseEnd, most - ids.size()));
        }
        return ids;
    }

    /** H2 follows an index only where the order names all its columns as they are. */
    private List<Long> ids(Conditions conditions, String looseEnd, int most) {
        String direction = query.descending() ? " desc" : "";
        return Native.list(
                session,
                "select p.id from product p" + conditions.where() + " order by " + column() + direction + ", p.shop_id"
                        + looseEnd + direction + ", p.id" + direction + " limit " + most,
                row -> row.number(1),
                conditions.parameters());
    }

    private String column() {
        return switch (query.sort()) {
            case KEY -> "p.product_key";
            case CHANGED -> "p.updated_at";
            case TITLE, VENDOR ->
                throw new IllegalStateException("No index is in the order " + query.sort() + "; it is sorted");
        };
    }
}
