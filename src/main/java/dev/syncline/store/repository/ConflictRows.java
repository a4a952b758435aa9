package dev.syncline.store.repository;

import dev.syncline.engine.OpenConflict;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.store.entity.SyncConflictEntity;
import java.util.Optional;

/** Conflicts and their rows. */
final class ConflictRows {
    private static final int LONGEST_RULE = 2000;

    private ConflictRows() {}

    static SyncConflictEntity row(OpenConflict conflict) {
        SyncConflictEntity row = new SyncConflictEntity();
        row.shopId = conflict.shop().number();
        row.productId = conflict.product().number();
        row.path = conflict.path().toString();
        row.openPath = row.path;
        row.field = conflict.path().field().name();
        row.since = conflict.since();
        refresh(row, conflict);
        return row;
    }

    /** Brings the values of a known conflict up to date; its number, field and beginning stay. */
    static void refresh(SyncConflictEntity row, OpenConflict conflict) {
        row.productKey = conflict.key().text();
        row.sku = conflict.sku().orElse(null);
        row.baseLocal = StoredValue.text(conflict.baseLocal());
        row.baseRemote = StoredValue.text(conflict.baseRemote());
        row.local = StoredValue.text(conflict.local());
        row.remote = StoredValue.text(conflict.remote());
        row.rule = conflict.rule().written(LONGEST_RULE);
    }

    static OpenConflict conflict(SyncConflictEntity row) {
        return new OpenConflict(
                Optional.ofNullable(row.id),
                new ShopId(row.shopId),
                new ProductId(row.productId),
                new ProductKey(row.productKey),
                Optional.ofNullable(row.sku),
                FieldPath.parse(row.path),
                StoredValue.value(row.baseLocal),
                StoredValue.value(row.baseRemote),
                StoredValue.value(row.local),
                StoredValue.value(row.remote),
                Sentence.parse(row.rule),
                row.since,
                row.openPath != null);
    }
}
