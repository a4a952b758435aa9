package dev.syncline.store.repository;

import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import java.util.List;
import org.hibernate.StatelessSession;

/** Takes a shop out with everything that belongs to it, history included. */
final class ShopRemoval {
    /** What neither the shop's row nor a product's or run's takes along. */
    private static final List<String> TABLES = List.of(
            "product_code",
            "product_text",
            "standing_change",
            "managed_field",
            "shelf",
            "sync_flight",
            "sync_history",
            "sync_conflict",
            "product");

    private ShopRemoval() {}

    static void remove(StatelessSession session, ShopId shop) {
        for (String table : TABLES) {
            Native.update(session, "delete from " + table + " where shop_id = ?", shop.number());
        }
        Native.update(
                session, "delete from sync_rule where shop = (select name from shop where id = ?)", shop.number());
        Native.update(session, "delete from shop where id = ?", shop.number());
    }
}
