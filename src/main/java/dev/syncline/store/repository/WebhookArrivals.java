package dev.syncline.store.repository;

import dev.syncline.model.RemoteId;
import dev.syncline.model.Sentence;
import dev.syncline.service.webhook.Received;
import dev.syncline.service.webhook.WebhookPort.Arrival;
import dev.syncline.service.webhook.WebhookPort.Replays;
import dev.syncline.service.webhook.WebhookPort.Taken;
import dev.syncline.service.webhook.WebhookState;
import dev.syncline.store.session.Native;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Keeps webhooks that arrive together by a few statements, however many they are: somebody waits for the answer. */
final class WebhookArrivals {
    /** Something of a shop that is told from others by its digest. */
    private record Mark(long shop, String digest) {}

    private final StatelessSession session;
    private final Replays replays;
    private final Instant now;
    private final List<@Nullable Object[]> kept = new ArrayList<>();
    private final List<@Nullable Object[]> repeated = new ArrayList<>();

    private WebhookArrivals(StatelessSession session, Replays replays, Instant now) {
        this.session = session;
        this.replays = replays;
        this.now = now;
    }

    static List<Taken> keep(StatelessSession session, List<Arrival> arrivals, Replays replays, Instant now) {
        return arrivals.isEmpty() ? List.of() : new WebhookArrivals(session, replays, now).keep(arrivals);
    }

    private List<Taken> keep(List<Arrival> arrivals) {
        List<String> keys =
                arrivals.stream().map(arrival -> key(arrival.webhook())).toList();
        Set<Mark> known = known(arrivals, keys);
        Map<Mark, Instant> read = read(arrivals);
        List<Taken> taken = new ArrayList<>(arrivals.size());
        for (int at = 0; at < keys.size(); at++) {
            Arrival arrival = arrivals.get(at);
            if (known.add(new Mark(arrival.shop().number(), keys.get(at)))) {
                boolean replay = isReplay(arrival, read);
                kept.add(row(arrival, keys.get(at), replay));
                taken.add(replay ? Taken.REPLAYED : Taken.KEPT);
            } else {
                repeated.add(new @Nullable Object[] {arrival.shop().number(), keys.get(at)});
                taken.add(Taken.REPEATED);
            }
        }
        // Another engine may have taken the same event a moment ago; it is kept once then, too.
        Native.batch(
                session,
                "insert into webhook (id, shop_id, topic, event, event_key, subject, digest, said_at, triggered_at,"
                        + " received_at, state, note, attempts, repeats, due_at) values (nextval('webhook_seq'), ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?) on conflict do nothing",
                kept);
        Native.batch(session, "update webhook set repeats = repeats + 1 where shop_id = ? and event_key = ?", repeated);
        return List.copyOf(taken);
    }

    private Set<Mark> known(List<Arrival> arrivals, List<String> keys) {
        return new HashSet<>(Native.list(
                session,
                "select shop_id, event_key from webhook where shop_id = any(?) and event_key = any(?)",
                row -> new Mark(row.number(1), row.text(2)),
                shops(arrivals),
                keys));
    }

    /** When the subject was last read after one with the same payload came. */
    private Map<Mark, Instant> read(List<Arrival> arrivals) {
        Map<Mark, Instant> read = new HashMap<>();
        Native.list(
                        session,
                        "select shop_id, digest, max(read_at) from webhook where shop_id = any(?) and digest = any(?)"
                                + " and read_at is not null group by shop_id, digest",
                        row -> Map.entry(new Mark(row.number(1), row.text(2)), row.moment(3)),
                        shops(arrivals),
                        arrivals.stream()
                                .map(arrival -> arrival.webhook().digest())
                                .toList())
                .forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        return read;
    }

    private static List<Long> shops(List<Arrival> arrivals) {
        return arrivals.stream()
                .map(arrival -> arrival.shop().number())
                .distinct()
                .toList();
    }

    /** A payload without a moment is that of a deletion: it can be sent once only. */
    private boolean isReplay(Arrival arrival, Map<Mark, Instant> read) {
        Received webhook = arrival.webhook();
        Instant needed = webhook.said().map(said -> said.plus(replays.margin())).orElse(Instant.EPOCH);
        return arrival.state() == WebhookState.WAITING
                && Optional.ofNullable(read.get(new Mark(arrival.shop().number(), webhook.digest())))
                        .filter(moment -> !moment.isBefore(needed))
                        .isPresent();
    }

    private @Nullable Object[] row(Arrival arrival, String key, boolean replay) {
        Received webhook = arrival.webhook();
        Optional<Sentence> note = replay ? Optional.of(replays.why()) : arrival.note();
        return new @Nullable Object[] {
            arrival.shop().number(),
            webhook.topic(),
            webhook.event(),
            key,
            webhook.subject().map(RemoteId::text).orElse(null),
            webhook.digest(),
            webhook.said().orElse(null),
            webhook.triggered().orElse(null),
            now,
            replay ? WebhookState.IGNORED : arrival.state(),
            note.map(WebhookRepository::cut).orElse(null),
            now
        };
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
}
