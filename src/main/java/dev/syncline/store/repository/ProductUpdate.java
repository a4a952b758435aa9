package dev.syncline.store.repository;

import dev.syncline.store.entity.ChangeTrackingEntity;
import dev.syncline.store.entity.ProductEntity;
import dev.syncline.store.session.Native;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Brings the rows of known products up to date. */
final class ProductUpdate {
    private final StatelessSession session;
    private final Instant now;
    private final StandingChanges standings;

    ProductUpdate(StatelessSession session, Instant now, StandingChanges standings) {
        this.session = session;
        this.now = now;
        this.standings = standings;
    }

    private record Before(String key, Set<String> codes, String standing, Texts texts, boolean waits) {}

    private record Texts(String title, String vendor, String search) {
        static Texts of(ProductEntity row) {
            return new Texts(row.sortTitle, row.sortVendor, row.search);
        }
    }

    void apply(List<Prepared> changes) {
        if (changes.isEmpty()) {
            return;
        }
        Map<Long, Before> before = before(changes);
        for (Prepared change : changes) {
            if (!before.containsKey(change.number())) {
                throw new IllegalStateException(
                        "Product " + change.saving().state().key() + " (number " + change.number()
                                + ") is not in the store any more");
            }
        }
        updateProducts(changes);
        updateStandings(changes, before);
        updateTexts(changes, before);
        OpenConflicts.follow(
                session,
                changes.stream()
                        .filter(change -> Optional.ofNullable(before.get(change.number()))
                                .filter(Before::waits)
                                .isPresent())
                        .toList());
        updateTracking(changes);
        updateDocuments(changes);
        updateCodes(changes, before);
        rememberFormerKeys(changes, before);
    }

    private Map<Long, Before> before(List<Prepared> changes) {
        Map<Long, Before> before = new HashMap<>();
        Native.list(
                session,
                "select p.id, p.product_key, d.codes, p.standing, t.title, t.vendor, t.search,"
                        + " exists (select 1 from open_conflict c where c.product_id = p.id)"
                        + " from unnest(cast(? as bigint array)) k(id)"
                        + " join product p on p.id = k.id join product_document d on d.product_id = p.id"
                        + " join product_text t on t.product_id = p.id",
                row -> before.put(
                        row.number(1),
                        new Before(
                                row.text(2),
                                ProductCodes.parse(row.text(3)),
                                row.text(4),
                                new Texts(row.text(5), row.text(6), row.text(7)),
                                row.flag(8))),
                changes.stream().map(Prepared::number).toList());
        return before;
    }

    private void updateProducts(List<Prepared> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Prepared change : changes) {
            ProductEntity row = change.grid();
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
                row.variants,
                row.price,
                now,
                change.number()
            });
        }
        Native.batch(
                session,
                "update product set product_key = ?, sku = ?, title = ?, vendor = ?, product_type = ?, status = ?,"
                        + " handle = ?, link = ?, standing = ?, variants = ?,"
                        + " price = ?, updated_at = ? where id = ?",
                rows);
    }

    private void updateStandings(List<Prepared> changes, Map<Long, Before> before) {
        for (Prepared change : changes) {
            Before row = before.get(change.number());
            if (row != null && !row.standing().equals(change.grid().standing)) {
                standings.add(change.shop(), row.standing(), -1);
                standings.add(change.shop(), change.grid().standing, 1);
            }
        }
    }

    private void updateTexts(List<Prepared> changes, Map<Long, Before> before) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Prepared change : changes) {
            Before row = before.get(change.number());
            Texts texts = Texts.of(change.grid());
            if (row != null && !row.texts().equals(texts)) {
                rows.add(new Object[] {texts.title(), texts.vendor(), texts.search(), change.number()});
            }
        }
        Native.batch(session, "update product_text set title = ?, vendor = ?, search = ? where product_id = ?", rows);
    }

    private void updateTracking(List<Prepared> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Prepared change : changes) {
            ChangeTrackingEntity row = Tracking.row(change.saving(), change.number());
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

    private void updateDocuments(List<Prepared> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Prepared change : changes) {
            rows.add(new Object[] {change.content(), ProductCodes.text(change.codes()), change.number()});
        }
        Native.batch(session, "update product_document set content = ?, codes = ? where product_id = ?", rows);
    }

    private void updateCodes(List<Prepared> changes, Map<Long, Before> before) {
        List<@Nullable Object[]> gone = new ArrayList<>();
        List<ProductCodes.Place> come = new ArrayList<>();
        for (Prepared change : changes) {
            Set<String> old = codesBefore(before, change);
            long shop = change.shop();
            for (String code : old) {
                if (!change.codes().contains(code)) {
                    gone.add(new Object[] {code.substring(1), ProductCodes.kind(code), shop, change.number()});
                }
            }
            for (String code : change.codes()) {
                if (!old.contains(code)) {
                    come.add(new ProductCodes.Place(code, shop, change.number()));
                }
            }
        }
        ProductCodes.delete(session, gone);
        ProductCodes.insert(session, come);
    }

    private static Set<String> codesBefore(Map<Long, Before> before, Prepared change) {
        Before row = before.get(change.number());
        return row == null ? Set.of() : row.codes();
    }

    private void rememberFormerKeys(List<Prepared> changes, Map<Long, Before> before) {
        List<@Nullable Object[]> places = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Prepared change : changes) {
            Before row = before.get(change.number());
            if (row != null && !row.key().equals(change.saving().state().key().text())) {
                long shop = change.shop();
                places.add(new Object[] {row.key(), shop});
                rows.add(new Object[] {row.key(), shop, change.number()});
            }
        }
        // A key that several products had leads to the one that had it last.
        Native.batch(session, "delete from product_alias where former_key = ? and shop_id = ?", places);
        Native.batch(session, "insert into product_alias (former_key, shop_id, product_id) values (?, ?, ?)", rows);
    }
}
