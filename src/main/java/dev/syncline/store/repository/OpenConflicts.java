package dev.syncline.store.repository;

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
                "insert into open_conflict (conflict_id, shop_id, product_id, sku, path, field, rule, since)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new @Nullable Object[] {
                            row.id, row.shopId, row.productId, row.sku, row.path, row.field, row.rule, row.since
                        })
                        .toList());
    }

    static void refresh(StatelessSession session, SyncConflictEntity row) {
        Native.update(
                session, "update open_conflict set sku = ?, rule = ? where conflict_id = ?", row.sku, row.rule, row.id);
    }

    static void remove(StatelessSession session, SyncConflictEntity row) {
        Native.update(session, "delete from open_conflict where conflict_id = ?", row.id);
    }
}
