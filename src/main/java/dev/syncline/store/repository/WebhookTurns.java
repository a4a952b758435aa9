package dev.syncline.store.repository;

import dev.syncline.model.ShopId;
import dev.syncline.service.webhook.WebhookPort.Turn;
import dev.syncline.store.session.Native;
import java.time.Instant;
import org.hibernate.StatelessSession;

/**
 * Whose turn it is to work off the webhooks of a shop. By shop, not by webhook: two that read the same product beside each
 * other could write down the older reading last.
 */
final class WebhookTurns {
    private WebhookTurns() {}

    /** Takes the turn, or prolongs it; false where another has it or is about to. */
    static boolean take(StatelessSession session, ShopId shop, Turn turn) {
        Native.update(
                session,
                "insert into webhook_turn (shop_id, owner, until_at) values (?, ?, ?) on conflict do nothing",
                shop.number(),
                turn.owner(),
                Instant.EPOCH);
        boolean free = Native.first(
                        session,
                        "select shop_id from webhook_turn where shop_id = ? and (until_at <= ? or owner = ?)"
                                + " for update skip locked",
                        row -> row.number(1),
                        shop.number(),
                        turn.now(),
                        turn.owner())
                .isPresent();
        return free
                && Native.update(
                                session,
                                "update webhook_turn set owner = ?, until_at = ? where shop_id = ?",
                                turn.owner(),
                                turn.end(),
                                shop.number())
                        == 1;
    }

    static void prolong(StatelessSession session, ShopId shop, Turn turn) {
        Native.update(
                session,
                "update webhook_turn set until_at = ? where shop_id = ? and owner = ? and until_at > ?",
                turn.end(),
                shop.number(),
                turn.owner(),
                turn.now());
    }

    static void giveBack(StatelessSession session, ShopId shop, String owner) {
        Native.update(
                session,
                "update webhook_turn set until_at = ? where shop_id = ? and owner = ?",
                Instant.EPOCH,
                shop.number(),
                owner);
    }

    static void voidAll(StatelessSession session) {
        Native.update(session, "update webhook_turn set until_at = ?", Instant.EPOCH);
    }
}
