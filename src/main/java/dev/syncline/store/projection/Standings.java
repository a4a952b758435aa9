package dev.syncline.store.projection;

import dev.syncline.model.ProductStanding;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/**
 * Where products stand. Their rows say so as if no conflict waited, so that storing a conflict touches no product, which
 * others may be storing in another order just then; a conflict's narrow row says it, too.
 */
final class Standings {
    /** Only a product of which something changed can have a conflict; what else may wait of it is out of date. */
    private static final List<String> WAITING = Arrays.stream(ProductStanding.values())
            .filter(Standings::mayWait)
            .map(ProductStanding::name)
            .toList();

    private Standings() {}

    static ProductStanding standing(ProductStanding stored, boolean waits) {
        return waits && mayWait(stored) ? ProductStanding.CONFLICT : stored;
    }

    static boolean mayWait(ProductStanding stored) {
        return switch (stored) {
            case CHANGED_LOCAL, CHANGED_REMOTE, CHANGED_BOTH -> true;
            case IN_SYNC, CONFLICT, UNLINKED, CANDIDATE, IGNORED, ORPHAN -> false;
        };
    }

    /** The products of a shop whose conflicts count. */
    static List<Long> inConflict(StatelessSession session, ShopId shop) {
        return Native.list(
                session,
                "select distinct product_id from open_conflict where standing = any(?) and shop_id = ?",
                row -> row.number(1),
                WAITING,
                shop.number());
    }

    static Map<ProductStanding, Long> count(StatelessSession session, Optional<ShopId> shop) {
        return count(session, shop, Waiting.read(session, shop));
    }

    static Map<ProductStanding, Long> count(StatelessSession session, Optional<ShopId> shop, Waiting waiting) {
        Conditions of = new Conditions().and("shop_id = ?", shop.map(ShopId::number));
        Map<ProductStanding, Long> counts = new EnumMap<>(ProductStanding.class);
        Native.list(
                session,
                "select standing, cast(sum(number) as bigint) from standing_change" + of.where() + " group by standing",
                row -> counts.put(ProductStanding.valueOf(row.text(1)), row.number(2)),
                of.parameters());
        waiting.products().forEach((stored, products) -> {
            if (mayWait(stored)) {
                counts.merge(stored, -products, Long::sum);
                counts.merge(ProductStanding.CONFLICT, products, Long::sum);
            }
        });
        counts.values().removeIf(count -> count <= 0);
        return counts;
    }
}
