package dev.syncline.store.repository;

import dev.syncline.model.Field;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ShopId;
import dev.syncline.rules.Exemption;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** What people keep out of the syncs of a shop, and its rows. */
final class ExemptionRows {
    private ExemptionRows() {}

    /** Those that have not ended, by the database's clock. */
    static List<Exemption> inForce(StatelessSession session, long shop) {
        return Native.list(
                session,
                "select kind, product_key, field, reason, actor, made_at, ends_at from exemption where shop_id = ?"
                        + " and (ends_at is null or ends_at > current_timestamp) order by id",
                ExemptionRows::exemption,
                shop);
    }

    /** Puts one in, in place of the one that there was for the same. */
    static void put(StatelessSession session, ShopId shop, Exemption exemption) {
        take(session, shop, exemption.product(), exemption.field());
        Native.update(
                session,
                "insert into exemption (id, shop_id, product_key, field, kind, reason, actor, made_at, ends_at)"
                        + " values (nextval('exemption_seq'), ?, ?, ?, ?, ?, ?, ?, ?)",
                shop.number(),
                exemption.product().text(),
                exemption.field().map(Field::name).orElse(null),
                exemption.kind().name(),
                exemption.reason(),
                exemption.actor(),
                exemption.since(),
                exemption.until().orElse(null));
    }

    /** Takes one out; false where there is none for just that. */
    static boolean take(StatelessSession session, ShopId shop, ProductKey product, Optional<Field> field) {
        return Native.update(
                        session,
                        "delete from exemption where shop_id = ? and product_key = ? and coalesce(field, '') = ?",
                        shop.number(),
                        product.text(),
                        field.map(Field::name).orElse(""))
                > 0;
    }

    private static Exemption exemption(Row row) {
        return new Exemption(
                Exemption.Kind.valueOf(row.text(1)),
                new ProductKey(row.text(2)),
                row.maybeText(3).map(Field::valueOf),
                row.text(4),
                row.text(5),
                row.moment(6),
                row.maybeMoment(7));
    }
}
