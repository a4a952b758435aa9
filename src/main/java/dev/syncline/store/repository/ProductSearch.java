package dev.syncline.store.repository;

import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Finds products by what people and shops call them. */
final class ProductSearch {
    private static final String IN_SHOP = " and shop_id = ? order by ";

    private ProductSearch() {}

    /** By key or former key; where there is none, by SKU; then by handle, the shop's id, and number. */
    static List<ProductId> lookup(StatelessSession session, ShopId shop, String reference) {
        String text = reference.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        Long byKey = CatalogueReader.numbers(session, shop, List.of(new ProductKey(text)))
                .get(new ProductKey(text));
        if (byKey != null) {
            return List.of(new ProductId(byKey));
        }
        List<ProductId> found = ids(
                session,
                "select product_id from product_code where code = ? and kind = 'SKU'" + IN_SHOP + "product_id",
                text,
                shop.number());
        if (found.isEmpty()) {
            found = ids(session, "select id from product where handle = ?" + IN_SHOP + "id", text, shop.number());
        }
        if (found.isEmpty()) {
            found = ids(
                    session,
                    "select product_id from change_tracking where remote_id = ?" + IN_SHOP + "product_id",
                    text,
                    shop.number());
        }
        if (found.isEmpty() && text.matches("\\d{1,18}")) {
            found = ids(
                    session,
                    "select id from product where id = ?" + IN_SHOP + "id",
                    Long.parseLong(text),
                    shop.number());
        }
        return found;
    }

    /** The numbers of products that the catalogue has and no shop product is linked to, by any of these. */
    static Set<Long> unlinked(
            StatelessSession session, ShopId shop, Set<String> skus, Set<String> barcodes, Set<String> handles) {
        return named(session, shop, skus, barcodes, handles, "t.on_local and t.link in ('UNLINKED', 'CANDIDATE')");
    }

    /** The numbers of products that only the shop has, by any of these. */
    static Set<Long> orphans(
            StatelessSession session, ShopId shop, Set<String> skus, Set<String> barcodes, Set<String> handles) {
        return named(
                session,
                shop,
                skus,
                barcodes,
                handles,
                "not t.on_local and t.link in ('ORPHAN', 'CANDIDATE', 'IGNORED')");
    }

    private static Set<Long> named(
            StatelessSession session,
            ShopId shop,
            Set<String> skus,
            Set<String> barcodes,
            Set<String> handles,
            String which) {
        Set<Long> found = new TreeSet<>();
        codes(session, shop, ProductCodes.SKU, skus, which, found);
        codes(session, shop, ProductCodes.BARCODE, barcodes, which, found);
        if (!handles.isEmpty()) {
            Native.list(
                    session,
                    "select p.id from unnest(cast(? as varchar array)) k(k)"
                            + " join product p on p.handle = k.k and p.shop_id = ?"
                            + " join change_tracking t on t.product_id = p.id where " + which,
                    row -> found.add(row.number(1)),
                    handles,
                    shop.number());
        }
        return found;
    }

    private static void codes(
            StatelessSession session, ShopId shop, String kind, Set<String> codes, String which, Set<Long> found) {
        if (!codes.isEmpty()) {
            Native.list(
                    session,
                    "select c.product_id from unnest(cast(? as varchar array)) k(k)"
                            + " join product_code c on c.code = k.k and c.kind = ? and c.shop_id = ?"
                            + " join change_tracking t on t.product_id = c.product_id"
                            + " where " + which,
                    row -> found.add(row.number(1)),
                    codes,
                    kind,
                    shop.number());
        }
    }

    private static List<ProductId> ids(StatelessSession session, String sql, @Nullable Object... parameters) {
        return Native.list(session, sql, row -> new ProductId(row.number(1)), parameters);
    }
}
