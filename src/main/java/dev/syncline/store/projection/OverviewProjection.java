package dev.syncline.store.projection;

import dev.syncline.engine.RunState;
import dev.syncline.model.ShopId;
import dev.syncline.service.grid.Overview;
import dev.syncline.service.grid.OverviewPort;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.StatelessSession;

/**
 * Where everything stands. Products, conflicts and runs are read each time, for their counts are kept or short to make;
 * operations, which are many, are counted again only where the newest change says that something was stored, and at most once
 * a second. Thread-safe.
 */
public final class OverviewProjection implements OverviewPort {
    private static final long SOONEST = Duration.ofMillis(900).toNanos();
    /** Without any sign of a change; a removed product leaves none. */
    private static final long LATEST = Duration.ofSeconds(20).toNanos();

    /** What counting may take of the time: one part in so many. */
    private static final long SHARE = 20;

    private static final List<String> UNFINISHED = Arrays.stream(RunState.values())
            .filter(state -> !state.ended())
            .map(RunState::name)
            .toList();

    private final Sessions sessions;
    private final Map<Optional<ShopId>, Counted> counted = new ConcurrentHashMap<>();

    public OverviewProjection(Sessions sessions) {
        this.sessions = sessions;
    }

    private record Signs(Optional<Instant> newest, long history, Map<RunState, Long> runs, Instant today) {}

    private record Counted(Signs signs, long at, long took, long written, long failed, long parked) {
        /** Whether it need not be counted again yet: a count that takes long is not made all the time. */
        boolean holds(Signs now, long at) {
            long least = Math.max(SOONEST, took * SHARE);
            return at - this.at < (signs.equals(now) ? Math.max(LATEST, least) : least);
        }
    }

    @Override
    public Overview overview(Optional<ShopId> shop, Instant today) {
        return sessions.call(session -> {
            Signs signs = signs(session, shop, today);
            Counted known = counted(session, shop, signs);
            Waiting waiting = Waiting.read(session, shop);
            return new Overview(
                    waiting.conflicts(),
                    waiting.highest(),
                    known.parked(),
                    signs.runs().getOrDefault(RunState.AWAITING_APPROVAL, 0L),
                    signs.runs().values().stream().mapToLong(Long::longValue).sum(),
                    Standings.count(session, shop, waiting),
                    signs.history(),
                    known.written(),
                    known.failed());
        });
    }

    private Counted counted(StatelessSession session, Optional<ShopId> shop, Signs signs) {
        Counted known = counted.get(shop);
        long now = System.nanoTime();
        if (known != null && known.holds(signs, now)) {
            return known;
        }
        Conditions runs =
                new Conditions().and("j.started_at >= ?", signs.today()).and("j.shop_id = ?", shop.map(ShopId::number));
        Map<String, Long> states = states(session, runs);
        long parked = parked(session, shop);
        Counted fresh = new Counted(
                signs,
                now,
                System.nanoTime() - now,
                states.getOrDefault("COMPLETED", 0L),
                states.getOrDefault("PARKED", 0L),
                parked);
        counted.put(shop, fresh);
        return fresh;
    }

    private static Map<String, Long> states(StatelessSession session, Conditions runs) {
        Map<String, Long> states = new HashMap<>();
        Native.list(
                session,
                "select q.state, count(*) from job j join sync_queue q on q.job_id = j.id" + runs.where()
                        + " group by q.state",
                row -> states.put(row.text(1), row.number(2)),
                runs.parameters());
        return states;
    }

    /** By the index of each run's states. A retry's key is that of the parked one with its number. */
    private static long parked(StatelessSession session, Optional<ShopId> shop) {
        Conditions given = new Conditions()
                .and("q.state = 'PARKED'")
                .and("j.shop_id = ?", shop.map(ShopId::number))
                .and("not exists (select 1 from sync_queue r where r.idempotency_key = q.idempotency_key || '#' ||"
                        + " q.id)");
        return Native.first(
                        session,
                        "select count(*) from job j join sync_queue q on q.job_id = j.id" + given.where(),
                        row -> row.number(1),
                        given.parameters())
                .orElse(0L);
    }

    private static Signs signs(StatelessSession session, Optional<ShopId> shop, Instant today) {
        return new Signs(
                Native.first(
                        session,
                        // H2 follows an index only where the order names all its columns.
                        "select updated_at from product order by updated_at desc, shop_id desc, id desc limit 1",
                        row -> row.moment(1)),
                Native.first(
                                session,
                                "select id, happened_at from sync_history order by happened_at desc, id desc limit 1",
                                row -> row.number(1))
                        .orElse(0L),
                runs(session, shop),
                today);
    }

    private static Map<RunState, Long> runs(StatelessSession session, Optional<ShopId> shop) {
        Conditions unfinished = new Conditions()
                .and("state = any(?)", (Object) UNFINISHED)
                .and("shop_id = ?", shop.map(ShopId::number));
        Map<RunState, Long> runs = new EnumMap<>(RunState.class);
        Native.list(
                session,
                "select state, count(*) from job" + unfinished.where() + " group by state",
                row -> runs.put(RunState.valueOf(row.text(1)), row.number(2)),
                unfinished.parameters());
        return runs;
    }
}
