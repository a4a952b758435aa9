package dev.syncline.store.projection;

import dev.syncline.model.ProductStanding;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/**
 * The conflicts that wait, counted in one walk through their index.
 *
 * @param conflicts how many
 * @param highest the highest number among them; 0 for none
 * @param products how many products they are of, by where these stand as if no conflict waited
 */
record Waiting(long conflicts, long highest, Map<ProductStanding, Long> products) {
    private record Group(ProductStanding standing, long conflicts, long products, long highest) {}

    static Waiting read(StatelessSession session, Optional<ShopId> shop) {
        Conditions of = new Conditions().and("shop_id = ?", shop.map(ShopId::number));
        long conflicts = 0;
        long highest = 0;
        Map<ProductStanding, Long> products = new EnumMap<>(ProductStanding.class);
        for (Group group : Native.list(
                session,
                "select standing, count(*), count(distinct product_id), max(conflict_id) from open_conflict"
                        + of.where() + " group by standing",
                row -> new Group(ProductStanding.valueOf(row.text(1)), row.number(2), row.number(3), row.number(4)),
                of.parameters())) {
            conflicts += group.conflicts();
            highest = Math.max(highest, group.highest());
            products.put(group.standing(), group.products());
        }
        return new Waiting(conflicts, highest, products);
    }
}
