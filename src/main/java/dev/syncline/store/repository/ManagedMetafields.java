package dev.syncline.store.repository;

import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.Field;
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

/** Which metafields the local side carries in any product of a shop. */
final class ManagedMetafields {
    /** Product fields come first in a product and metafields last among them, so that these few are found at once. */
    private static final FieldPath FIRST = FieldPath.metafield("", "");

    private ManagedMetafields() {}

    /** Takes note of those that come with these products. */
    static void note(StatelessSession session, List<Saving> savings) {
        Map<ShopId, Set<FieldPath>> carried = new HashMap<>();
        for (Saving saving : savings) {
            for (FieldPath path :
                    saving.state().local().fields().values().tailMap(FIRST).keySet()) {
                if (path.field() != Field.METAFIELD) {
                    break;
                }
                carried.computeIfAbsent(saving.state().shop(), any -> new HashSet<>())
                        .add(path);
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        carried.forEach((shop, paths) -> {
            paths.removeAll(of(session, shop));
            // In the order of their names, so that two that store the same ones do not wait for each other for ever.
            new TreeSet<>(paths).forEach(path -> rows.add(new Object[] {shop.number(), name(path)}));
        });
        if (!rows.isEmpty()) {
            Native.batch(
                    session,
                    "insert into managed_metafield (shop_id, name) values (?, ?) on conflict do nothing",
                    rows);
        }
    }

    static Set<FieldPath> of(StatelessSession session, ShopId shop) {
        return new HashSet<>(Native.list(
                session,
                "select name from managed_metafield where shop_id = ?",
                row -> path(row.text(1)),
                shop.number()));
    }

    private static String name(FieldPath path) {
        return path.qualifier().orElseThrow();
    }

    private static FieldPath path(String name) {
        int dot = name.lastIndexOf('.');
        return FieldPath.metafield(name.substring(0, Math.max(0, dot)), name.substring(dot + 1));
    }
}
