package dev.syncline.store.repository;

import dev.syncline.store.entity.ProductEntity;
import dev.syncline.store.entity.SyncConflictEntity;
import dev.syncline.store.session.Native;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The narrow rows of the conflicts that wait, which grids and counts read instead of the long values. */
final class OpenConflicts {
    private OpenConflicts() {}

    static void add(StatelessSession session, List<SyncConflictEntity> rows) {
        Native.batch(
                session,
                "insert into open_conflict (conflict_id, shop_id, product_id, product_key, sku, path, field, rule,"
                    + " since, title, sort_title, vendor, product_type, standing) select cast(? as bigint), cast(? as"
                    + " bigint), p.id, cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar),"
                    + " cast(? as varchar), cast(? as timestamp with time zone), p.title, t.title, p.vendor,"
                    + " p.product_type, p.standing from product p join product_text t on t.product_id = p.id where"
                    + " p.id = ?",
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            row.id,
                            row.shopId,
                            row.productKey,
                            row.sku,
                            row.path,
                            row.field,
                            row.rule,
                            row.since,
                            row.productId
                        })
                        .toList());
    }

    static void refresh(StatelessSession session, SyncConflictEntity row) {
        Native.update(
                session, "update open_conflict set sku = ?, rule = ? where conflict_id = ?", row.sku, row.rule, row.id);
    }

    /** Brings what the rows of these products' conflicts say of them up to date. */
    static void follow(StatelessSession session, List<Prepared> products) {
        Native.batch(
                session,
                "update open_conflict set product_key = ?, title = ?, sort_title = ?, vendor = ?, product_type = ?,"
                        + " standing = ? where product_id = ?",
                products.stream().map(OpenConflicts::shown).toList());
    }

    private static @Nullable Object[] shown(Prepared product) {
        ProductEntity row = product.grid();
        return new @Nullable Object[] {
            row.key, row.title, row.sortTitle, row.vendor, row.productType, row.standing, product.number()
        };
    }

    static void remove(StatelessSession session, SyncConflictEntity row) {
        Native.update(session, "delete from open_conflict where conflict_id = ?", row.id);
    }
}
