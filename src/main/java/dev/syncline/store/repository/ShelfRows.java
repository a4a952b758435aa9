package dev.syncline.store.repository;

import dev.syncline.model.Shelf;
import dev.syncline.model.Shelves;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The publications and collections of shops. */
final class ShelfRows {
    private ShelfRows() {}

    static Shelves of(StatelessSession session, ShopId shop) {
        return new Shelves(Native.list(
                session,
                "select kind, name, title, remote_id, fixed from shelf where shop_id = ? order by kind, name",
                row -> new Shelf(Shelf.Kind.valueOf(row.text(1)), row.text(2), row.text(3), row.text(4), row.flag(5)),
                shop.number()));
    }

    static void replace(StatelessSession session, ShopId shop, Shelf.Kind kind, List<Shelf> shelves) {
        Native.update(session, "delete from shelf where shop_id = ? and kind = ?", shop.number(), kind.name());
        add(session, shop, shelves);
    }

    static void add(StatelessSession session, ShopId shop, List<Shelf> shelves) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Shelf shelf : shelves) {
            rows.add(new Object[] {
                shop.number(), shelf.kind().name(), shelf.name(), shelf.title(), shelf.id(), shelf.fixed()
            });
        }
        Native.batch(
                session,
                "insert into shelf (shop_id, kind, name, title, remote_id, fixed) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                rows);
    }
}
