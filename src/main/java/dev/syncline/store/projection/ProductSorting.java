package dev.syncline.store.projection;

import dev.syncline.service.grid.ProductCursor;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.service.grid.ProductSort;
import dev.syncline.store.session.Native;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;

/**
 * The numbers of products in the order of a text, sorted here: to keep an index in such an order would cost an import of many
 * products more than all sorting ever takes.
 */
final class ProductSorting {
    private final StatelessSession session;
    private final ProductQuery query;

    ProductSorting(StatelessSession session, ProductQuery query) {
        this.session = session;
        this.query = query;
    }

    private record Place(String at, long product) {
        static final Comparator<Place> ORDER = Comparator.comparing(Place::at).thenComparingLong(Place::product);
    }

    /** Of these, or of all, those after the place, at most so many. */
    List<Long> ids(Optional<Set<Long>> found, Optional<ProductCursor> after, int most) {
        Comparator<Place> order = query.descending() ? Place.ORDER.reversed() : Place.ORDER;
        Optional<Place> from =
                after.map(cursor -> new Place(cursor.at(), cursor.product().number()));
        return places(found).stream()
                .filter(place -> found.isEmpty() || found.get().contains(place.product()))
                .filter(place -> from.isEmpty() || order.compare(place, from.get()) > 0)
                .sorted(order)
                .limit(most)
                .map(Place::product)
                .toList();
    }

    /** At least those found: of many, one walk through all is shorter than to look each up. */
    private List<Place> places(Optional<Set<Long>> found) {
        Conditions conditions =
                new Conditions().and("t.shop_id = ?", query.shop().number());
        if (found.isPresent() && found.get().size() <= ProductWalk.FEW) {
            if (found.get().isEmpty()) {
                return List.of();
            }
            conditions.and("t.product_id = any(?)", (Object) List.copyOf(found.get()));
        }
        String column = query.sort() == ProductSort.VENDOR ? "t.vendor" : "t.title";
        return Native.list(
                session,
                "select " + column + ", t.product_id from product_text t" + conditions.where(),
                row -> new Place(row.text(1), row.number(2)),
                conditions.parameters());
    }
}
