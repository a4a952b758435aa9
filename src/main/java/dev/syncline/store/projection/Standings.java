package dev.syncline.store.projection;

import dev.syncline.model.ProductStanding;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/**
 * Where products stand. Their rows say so as if no conflict waited, so that storing a conflict touches no product, which
 * others may be storing in another order just then.
 */
final class Standings {
    private Standings() {}

    static ProductStanding standing(ProductStanding stored, boolean waits) {
        return waits && mayWait(stored) ? ProductStanding.CONFLICT : stored;
    }

    /** Only a product of which something changed can have a conflict; what else may wait of it is out of date. */
    static boolean mayWait(ProductStanding stored) {
        return switch (stored) {
            case CHANGED_LOCAL, CHANGED_REMOTE, CHANGED_BOTH -> true;
            case IN_SYNC, CONFLICT, UNLINKED, CANDIDATE, IGNORED, ORPHAN -> false;
        };
    }

    static Map<ProductStanding, Long> count(StatelessSession session, Optional<ShopId> shop) {
        Conditions of = new Conditions().and("p.shop_id = ?", shop.map(ShopId::number));
        Map<ProductStanding, Long> counts = new EnumMap<>(ProductStanding.class);
        Native.list(
                session,
                "select p.standing, count(*) from product p" + of.where() + " group by p.standing",
                row -> counts.put(ProductStanding.valueOf(row.text(1)), row.number(2)),
                of.parameters());
        Conditions waiting = new Conditions(of).and("p.id in (select o.product_id from open_conflict o)");
        Native.list(
                        session,
                        "select p.standing, count(*) from product p" + waiting.where() + " group by p.standing",
                        row -> Map.entry(ProductStanding.valueOf(row.text(1)), row.number(2)),
                        waiting.parameters())
                .stream()
                .filter(entry -> mayWait(entry.getKey()))
                .forEach(entry -> {
                    counts.merge(entry.getKey(), -entry.getValue(), Long::sum);
                    counts.merge(ProductStanding.CONFLICT, entry.getValue(), Long::sum);
                });
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
