package dev.syncline.store.repository;

import dev.syncline.model.RemoteId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.service.webhook.Received;
import dev.syncline.service.webhook.Webhook;
import dev.syncline.service.webhook.WebhookPort;
import dev.syncline.service.webhook.WebhookSentences;
import dev.syncline.service.webhook.WebhookState;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import dev.syncline.store.session.Sessions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
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
    public List<Taken> keep(List<Arrival> arrivals, Duration margin, Instant now) {
        return sessions.durably(session -> {
            List<Taken> taken = new ArrayList<>(arrivals.size());
            for (Arrival arrival : arrivals) {
                taken.add(keep(session, arrival, margin, now));
            }
            return List.copyOf(taken);
        });
    }

    private static Taken keep(StatelessSession session, Arrival arrival, Duration margin, Instant now) {
        String key = key(arrival.webhook());
        int repeated = Native.update(
                session,
                "update webhook set repeats = repeats + 1 where shop_id = ? and event_key = ?",
                arrival.shop().number(),
                key);
        if (repeated > 0) {
            return Taken.REPEATED;
        }
        boolean replayed = arrival.state() == WebhookState.WAITING && isReplay(session, arrival, margin);
        insert(session, arrival, key, replayed, now);
        return replayed ? Taken.REPLAYED : Taken.KEPT;
    }

    /** A payload without a moment is that of a deletion: it can be sent once only. */
    private static boolean isReplay(StatelessSession session, Arrival arrival, Duration margin) {
        Instant read = arrival.webhook().said().map(said -> said.plus(margin)).orElse(Instant.EPOCH);
        return Native.first(
                        session,
                        "select id from webhook where shop_id = ? and digest = ? and read_at >= ? fetch first 1 rows"
                                + " only",
                        row -> row.number(1),
                        arrival.shop().number(),
                        arrival.webhook().digest(),
                        read)
                .isPresent();
    }

    private static void insert(StatelessSession session, Arrival arrival, String key, boolean replayed, Instant now) {
        Received webhook = arrival.webhook();
        Native.update(
                session,
                "insert into webhook (id, shop_id, topic, event, event_key, subject, digest, said_at, triggered_at,"
                        + " received_at, state, note, attempts, repeats, due_at) values (nextval('webhook_seq'), ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
                arrival.shop().number(),
                webhook.topic(),
                webhook.event(),
                key,
                webhook.subject().map(RemoteId::text).orElse(null),
                webhook.digest(),
                webhook.said().orElse(null),
                webhook.triggered().orElse(null),
                now,
                replayed ? WebhookState.IGNORED : arrival.state(),
                replayed
                        ? WebhookSentences.REPLAYED.written()
                        : arrival.note().map(WebhookRepository::cut).orElse(null),
                now);
    }

    @Override
    public List<Webhook> due(ShopId shop, Instant now, int most) {
        return sessions.call(session -> Native.list(
                session,
                "select " + COLUMNS
                        + " from webhook where shop_id = ? and state = 'WAITING' and due_at <= ? order by id"
                        + " fetch first " + most + " rows only",
                WebhookRepository::webhook,
                shop.number(),
                now));
    }

    @Override
    public void begin(Collection<Long> webhooks) {
        sessions.durably(session -> Native.update(
                session, "update webhook set attempts = attempts + 1 where id = any(?)", List.copyOf(webhooks)));
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

    private static String key(Received webhook) {
        try {
            String text = webhook.topic() + "\n" + webhook.event() + "\n"
                    + webhook.subject().map(RemoteId::text).orElse("");
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String cut(Sentence note) {
        return note.written(LONGEST_NOTE);
    }
}
