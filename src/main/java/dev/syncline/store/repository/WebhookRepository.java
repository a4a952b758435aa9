package dev.syncline.store.repository;

import dev.syncline.model.RemoteId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.service.webhook.Webhook;
import dev.syncline.service.webhook.WebhookPort;
import dev.syncline.service.webhook.WebhookState;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import dev.syncline.store.session.Sessions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;

/** Webhooks and what became of them. Thread-safe. */
public final class WebhookRepository implements WebhookPort {
    private static final int LONGEST_NOTE = 1000;
    private static final String COLUMNS = "id, shop_id, topic, event, subject, triggered_at, received_at, state, note,"
            + " job_id, attempts, repeats";

    private final Sessions sessions;

    public WebhookRepository(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<Taken> keep(List<Arrival> arrivals, Replays replays, Instant now) {
        return sessions.durably(session -> WebhookArrivals.keep(session, arrivals, replays, now));
    }

    @Override
    public List<Webhook> claim(ShopId shop, Turn turn, int most) {
        // Most of the time there is nothing, and then nothing is to be locked or written.
        if (sessions.call(session -> due(session, shop, turn.now(), 1)).isEmpty()) {
            return List.of();
        }
        return sessions.durably(session -> {
            if (!WebhookTurns.take(session, shop, turn)) {
                return List.of();
            }
            List<Webhook> due = due(session, shop, turn.now(), most);
            if (due.isEmpty()) {
                WebhookTurns.giveBack(session, shop, turn.owner());
            } else {
                Native.update(
                        session,
                        "update webhook set attempts = attempts + 1 where id = any(?)",
                        due.stream().map(Webhook::id).toList());
            }
            return due;
        });
    }

    private static List<Webhook> due(StatelessSession session, ShopId shop, Instant now, int most) {
        return Native.list(
                session,
                "select " + COLUMNS
                        + " from webhook where shop_id = ? and state = 'WAITING' and due_at <= ? order by id"
                        + " fetch first " + most + " rows only",
                WebhookRepository::webhook,
                shop.number(),
                now);
    }

    @Override
    public void prolong(ShopId shop, Turn turn) {
        sessions.run(session -> WebhookTurns.prolong(session, shop, turn));
    }

    @Override
    public void giveBack(ShopId shop, String owner) {
        sessions.run(session -> WebhookTurns.giveBack(session, shop, owner));
    }

    @Override
    public void voidTurns() {
        sessions.run(WebhookTurns::voidAll);
    }

    @Override
    public void end(Collection<Long> webhooks, WebhookState state, Sentence note, Optional<RunId> run, Instant read) {
        sessions.run(session -> Native.update(
                session,
                "update webhook set state = ?, note = ?, job_id = ?, read_at = ? where id = any(?)",
                state,
                cut(note),
                run.map(RunId::number).orElse(null),
                read,
                List.copyOf(webhooks)));
    }

    @Override
    public void postpone(Collection<Long> webhooks, Sentence why, Instant until) {
        sessions.run(session -> Native.update(
                session,
                "update webhook set note = ?, due_at = ? where id = any(?) and state = 'WAITING'",
                cut(why),
                until,
                List.copyOf(webhooks)));
    }

    @Override
    public boolean again(long webhook, Instant now) {
        // What was read is read once more whatever it said before, so it counts as begun.
        return sessions.call(session -> Native.update(
                        session,
                        "update webhook set state = 'WAITING', note = null, due_at = ?, attempts = attempts + 1 where"
                                + " id = ? and subject is not null",
                        now,
                        webhook)
                == 1);
    }

    @Override
    public void forEach(Filter filter, Consumer<Webhook> sink) {
        String where = filter.shop().isPresent() ? "shop_id = ?" : "? < 1";
        sessions.call(session -> Native.list(
                        session,
                        "select " + COLUMNS + " from webhook where " + where + " and state = any(?) order by id desc"
                                + " fetch first " + filter.most() + " rows only",
                        WebhookRepository::webhook,
                        filter.shop().map(ShopId::number).orElse(0L),
                        filter.state().map(List::of).orElseGet(() -> List.of(WebhookState.values())).stream()
                                .map(Enum::name)
                                .toList()))
                .forEach(sink);
    }

    @Override
    public int forget(Instant before) {
        return sessions.call(session ->
                Native.update(session, "delete from webhook where received_at < ? and state <> 'WAITING'", before));
    }

    private static Webhook webhook(Row row) {
        return new Webhook(
                row.number(1),
                new ShopId(row.number(2)),
                row.text(3),
                row.text(4),
                row.maybeText(5).map(RemoteId::new),
                row.maybeMoment(6),
                row.moment(7),
                WebhookState.valueOf(row.text(8)),
                row.maybeText(9).map(Sentence::parse),
                row.maybeNumber(10).map(RunId::new),
                row.integer(11),
                row.integer(12));
    }

    static String cut(Sentence note) {
        return note.written(LONGEST_NOTE);
    }
}
