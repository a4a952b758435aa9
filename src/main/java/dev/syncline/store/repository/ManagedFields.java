package dev.syncline.store.repository;

import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Which of the fields that a shop is read for only on demand the local side carries in any of its products. */
final class ManagedFields {
    private ManagedFields() {}

    /** Takes note of those that come with these products. */
    static void note(StatelessSession session, List<Saving> savings) {
        Map<ShopId, Set<FieldPath>> carried = new HashMap<>();
        for (Saving saving : savings) {
            for (FieldPath path : saving.state().local().fields().onDemand()) {
                carried.computeIfAbsent(saving.state().shop(), any -> new HashSet<>())
                        .add(path);
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        carried.forEach((shop, paths) -> {
            paths.removeAll(of(session, shop));
            // In the order of their names, so that two that store the same ones do not wait for each other for ever.
            new TreeSet<>(paths).forEach(path -> rows.add(new Object[] {shop.number(), path.toString()}));
        });
        if (!rows.isEmpty()) {
            Native.batch(
                    session, "insert into managed_field (shop_id, path) values (?, ?) on conflict do nothing", rows);
        }
    }

    static Set<FieldPath> of(StatelessSession session, ShopId shop) {
        return new HashSet<>(Native.list(
                session,
                "select path from managed_field where shop_id = ?",
                row -> FieldPath.parse(row.text(1)),
                shop.number()));
    }
}
