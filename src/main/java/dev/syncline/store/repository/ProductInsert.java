package dev.syncline.store.repository;

import dev.syncline.store.entity.ChangeTrackingEntity;
import dev.syncline.store.entity.ProductEntity;
import dev.syncline.store.session.Native;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Stores the rows of new products. */
final class ProductInsert {
    private final StatelessSession session;
    private final Instant now;
    private final ProductNumbers numbers;
    private final StandingChanges standings;

    ProductInsert(StatelessSession session, Instant now, ProductNumbers numbers, StandingChanges standings) {
        this.session = session;
        this.now = now;
        this.numbers = numbers;
        this.standings = standings;
    }

    /** Returns their numbers in order. */
    List<Long> apply(List<Prepared> products) {
        List<Long> ids = new ArrayList<>(products.size());
        List<@Nullable Object[]> rows = new ArrayList<>(products.size());
        List<@Nullable Object[]> tracking = new ArrayList<>(products.size());
        List<@Nullable Object[]> documents = new ArrayList<>(products.size());
        List<@Nullable Object[]> texts = new ArrayList<>(products.size());
        List<ProductCodes.Place> codes = new ArrayList<>();
        for (Prepared product : products) {
            long id = numbers.next(session);
            ids.add(id);
            rows.add(row(product, id));
            tracking.add(tracking(product, id));
            documents.add(new Object[] {id, product.content(), ProductCodes.text(product.codes())});
            ProductEntity grid = product.grid();
            texts.add(new Object[] {id, product.shop(), grid.sortTitle, grid.sortVendor, grid.search});
            standings.add(product.shop(), grid.standing, 1);
            product.codes().forEach(code -> codes.add(new ProductCodes.Place(code, product.shop(), id)));
        }
        Native.batch(
                session,
                "insert into product (id, shop_id, product_key, sku, title, vendor, product_type, status, handle, link,"
                        + " standing, variants, price, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        Native.batch(
                session,
                "insert into change_tracking (product_id, shop_id, link, on_local, on_remote, on_both, remote_id,"
                        + " feed_digest, remote_digest, dirty_groups, pending_in)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                tracking);
        Native.batch(session, "insert into product_document (product_id, content, codes) values (?, ?, ?)", documents);
        Native.batch(
                session,
                "insert into product_text (product_id, shop_id, title, vendor, search) values (?, ?, ?, ?, ?)",
                texts);
        ProductCodes.insert(session, codes);
        return ids;
    }

    private @Nullable Object[] row(Prepared product, long id) {
        ProductEntity grid = product.grid();
        return new @Nullable Object[] {
            id,
            product.shop(),
            grid.key,
            grid.sku,
            grid.title,
            grid.vendor,
            grid.productType,
            grid.status,
            grid.handle,
            grid.link,
            grid.standing,
            grid.variants,
            grid.price,
            now,
            now
        };
    }

    private static @Nullable Object[] tracking(Prepared product, long id) {
        ChangeTrackingEntity row = Tracking.row(product.saving(), id);
        return new @Nullable Object[] {
            row.productId,
            row.shopId,
            row.link,
            row.onLocal,
            row.onRemote,
            row.onBoth,
            row.remoteId,
            row.feedDigest,
            row.remoteDigest,
            row.dirtyGroups,
            row.pendingIn
        };
    }
}
