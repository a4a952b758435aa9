package dev.syncline.store.repository;

import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.store.entity.ChangeTrackingEntity;
import dev.syncline.store.entity.ProductCodeEntity;
import dev.syncline.store.entity.ProductEntity;
import dev.syncline.store.session.Native;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Brings the rows of known products up to date. */
final class ProductUpdate {
    private final StatelessSession session;
    private final Instant now;

    ProductUpdate(StatelessSession session, Instant now) {
        this.session = session;
        this.now = now;
    }

    /** A known product as it shall be stored. */
    static final class Change {
        private final Saving saving;
        private final byte[] content;
        private final Set<String> codes;

        Change(Saving saving, byte[] content, Set<String> codes) {
            this.saving = saving;
            this.content = content;
            this.codes = codes;
        }

        private long product() {
            return saving.state().id().orElseThrow().number();
        }
    }

    private record Before(String key, Set<String> codes) {}

    void apply(List<Change> changes) {
        Map<Long, Before> before = before(changes);
        for (Change change : changes) {
            if (!before.containsKey(change.product())) {
                throw new IllegalStateException(
                        "Product " + change.saving.state().key() + " (number " + change.product()
                                + ") is not in the store any more");
            }
        }
        updateProducts(changes);
        updateTracking(changes);
        updateDocuments(changes);
        updateCodes(changes, before);
        rememberFormerKeys(changes, before);
    }

    private Map<Long, Before> before(List<Change> changes) {
        Map<Long, Before> before = new HashMap<>();
        Native.list(
                session,
                "select p.id, p.product_key, d.codes from unnest(cast(? as bigint array)) k(id)"
                        + " join product p on p.id = k.id join product_document d on d.product_id = p.id",
                row -> before.put(row.number(1), new Before(row.text(2), ProductCodes.parse(row.text(3)))),
                changes.stream().map(Change::product).toList());
        return before;
    }

    private void updateProducts(List<Change> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Change change : changes) {
            ProductEntity row = new ProductEntity();
            GridColumns.fill(row, change.saving.state());
            rows.add(new @Nullable Object[] {
                row.key,
                row.sku,
                row.title,
                row.vendor,
                row.productType,
                row.status,
                row.handle,
                row.link,
                row.standing,
                row.sortTitle,
                row.sortVendor,
                row.search,
                row.variants,
                row.price,
                now,
                change.product()
            });
        }
        Native.batch(
                session,
                "update product set product_key = ?, sku = ?, title = ?, vendor = ?, product_type = ?, status = ?,"
                    + " handle = ?, link = ?, standing = ?, sort_title = ?, sort_vendor = ?, search = ?, variants = ?,"
                    + " price = ?, updated_at = ? where id = ?",
                rows);
    }

    private void updateTracking(List<Change> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Change change : changes) {
            ChangeTrackingEntity row = Tracking.row(change.saving, change.product());
            rows.add(new @Nullable Object[] {
                row.link,
                row.onLocal,
                row.onRemote,
                row.onBoth,
                row.remoteId,
                row.feedDigest,
                row.remoteDigest,
                row.dirtyGroups,
                row.pendingIn,
                row.productId
            });
        }
        Native.batch(
                session,
                "update change_tracking set link = ?, on_local = ?, on_remote = ?, on_both = ?, remote_id = ?,"
                        + " feed_digest = coalesce(?, feed_digest), remote_digest = coalesce(?, remote_digest),"
                        + " dirty_groups = ?, pending_in = ? where product_id = ?",
                rows);
    }

    private void updateDocuments(List<Change> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Change change : changes) {
            rows.add(new Object[] {change.content, ProductCodes.text(change.codes), change.product()});
        }
        Native.batch(session, "update product_document set content = ?, codes = ? where product_id = ?", rows);
    }

    private void updateCodes(List<Change> changes, Map<Long, Before> before) {
        List<@Nullable Object[]> gone = new ArrayList<>();
        List<ProductCodeEntity> come = new ArrayList<>();
        for (Change change : changes) {
            Set<String> old = codesBefore(before, change);
            long shop = change.saving.state().shop().number();
            for (String code : old) {
                if (!change.codes.contains(code)) {
                    gone.add(new Object[] {code.substring(1), ProductCodes.kind(code), shop, change.product()});
                }
            }
            for (String code : change.codes) {
                if (!old.contains(code)) {
                    come.add(ProductCodes.row(code, shop, change.product()));
                }
            }
        }
        ProductCodes.delete(session, gone);
        session.insertMultiple(come);
    }

    private static Set<String> codesBefore(Map<Long, Before> before, Change change) {
        Before row = before.get(change.product());
        return row == null ? Set.of() : row.codes();
    }

    private void rememberFormerKeys(List<Change> changes, Map<Long, Before> before) {
        List<@Nullable Object[]> places = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Change change : changes) {
            Before row = before.get(change.product());
            if (row != null && !row.key().equals(change.saving.state().key().text())) {
                long shop = change.saving.state().shop().number();
                places.add(new Object[] {row.key(), shop});
                rows.add(new Object[] {row.key(), shop, change.product()});
            }
        }
        // A key that several products had leads to the one that had it last.
        Native.batch(session, "delete from product_alias where former_key = ? and shop_id = ?", places);
        Native.batch(session, "insert into product_alias (former_key, shop_id, product_id) values (?, ?, ?)", rows);
    }
}
