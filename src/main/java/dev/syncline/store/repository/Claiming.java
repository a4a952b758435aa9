package dev.syncline.store.repository;

import dev.syncline.model.RunId;
import dev.syncline.queue.Lease;
import dev.syncline.queue.Operation;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Takes operations out of the queue to be executed. Candidates are read in the order of their turns, locked unless
 * somebody else has them, and put in flight unless their product is: the key of that table decides, so that two
 * engines cannot both win.
 */
final class Claiming {
    private static final int LEAST_PAGE = 50;

    private final Sessions sessions;

    Claiming(Sessions sessions) {
        this.sessions = sessions;
    }

    private record Candidate(long id, long shop, long product, Instant turn) {}

    private record Flight(long shop, long product) {}

    List<Operation> claim(StatelessSession session, RunId run, int most, Lease lease) {
        Instant now = sessions.now();
        List<Candidate> claimed = new ArrayList<>();
        int size = Math.max(LEAST_PAGE, most * 2);
        List<Candidate> page = candidates(session, run, now, null, size);
        // The next page only where nothing was won: to hold some flights while waiting for others is how two engines
        // would
        // wait for each other in a circle.
        claimed.addAll(launch(session, free(session, choose(page, most)), lease, now));
        while (claimed.isEmpty() && page.size() == size) {
            page = candidates(session, run, now, page.getLast(), size);
            claimed.addAll(launch(session, free(session, choose(page, most)), lease, now));
        }
        Native.batch(
                session,
                "update sync_queue set state = 'EXECUTING', attempts = attempts + 1, cause = null, claimable_in = null"
                        + " where id = ?",
                claimed.stream().map(candidate -> new Object[] {candidate.id()}).toList());
        return inOrder(session, claimed);
    }

    private static List<Candidate> candidates(
            StatelessSession session, RunId run, Instant now, @Nullable Candidate after, int size) {
        String from = after == null ? "" : " and q.turn_at >= ? and (q.turn_at > ? or q.id > ?)";
        List<@Nullable Object> parameters = new ArrayList<>(List.of(run.number(), now));
        if (after != null) {
            parameters.addAll(List.of(after.turn(), after.turn(), after.id()));
        }
        return Native.list(
                session,
                "select q.id, q.shop_id, q.product_id, q.turn_at from sync_queue q"
                        + " where q.claimable_in = ? and q.available_at <= ?"
                        + " and not exists (select 1 from sync_flight f"
                        + " where f.shop_id = q.shop_id and f.product_id = q.product_id)" + from
                        + " order by q.claimable_in, q.turn_at, q.id limit " + size,
                row -> new Candidate(row.number(1), row.number(2), row.number(3), row.moment(4)),
                parameters.toArray());
    }

    /** One for each product. */
    private static List<Candidate> choose(List<Candidate> page, int most) {
        Set<Flight> flights = new HashSet<>();
        return page.stream()
                .filter(candidate -> flights.add(new Flight(candidate.shop(), candidate.product())))
                .limit(most)
                .toList();
    }

    /** Those that nobody else has locked or taken meanwhile. */
    private static List<Candidate> free(StatelessSession session, List<Candidate> chosen) {
        if (chosen.isEmpty()) {
            return chosen;
        }
        Set<Long> locked = new HashSet<>(Native.list(
                session,
                "select id from sync_queue where id = any(?) and claimable_in is not null order by id"
                        + " for update skip locked",
                row -> row.number(1),
                chosen.stream().map(Candidate::id).toList()));
        return chosen.stream()
                .filter(candidate -> locked.contains(candidate.id()))
                .toList();
    }

    private static List<Candidate> launch(StatelessSession session, List<Candidate> free, Lease lease, Instant now) {
        // In one order for all, so that two engines never wait for each other in a circle.
        List<Candidate> sorted = free.stream()
                .sorted(Comparator.comparingLong(Candidate::product))
                .toList();
        if (sorted.isEmpty()) {
            return sorted;
        }
        Native.batch(
                session,
                "insert into sync_flight (shop_id, product_id, operation_id, lease_owner, lease_until, intended)"
                        + " values (?, ?, ?, ?, ?, false) on conflict do nothing",
                sorted.stream()
                        .map(candidate -> new Object[] {
                            candidate.shop(),
                            candidate.product(),
                            candidate.id(),
                            lease.owner(),
                            now.plus(lease.length())
                        })
                        .toList());
        // PostgreSQL's driver does not count the rows of a batch that it writes as one statement.
        Set<Long> won = new HashSet<>(Native.list(
                session,
                "select operation_id from sync_flight where operation_id = any(?)",
                row -> row.number(1),
                sorted.stream().map(Candidate::id).toList()));
        return sorted.stream().filter(candidate -> won.contains(candidate.id())).toList();
    }

    private static List<Operation> inOrder(StatelessSession session, List<Candidate> claimed) {
        Map<Long, Instant> turns = new HashMap<>();
        claimed.forEach(candidate -> turns.put(candidate.id(), candidate.turn()));
        return OperationRows.load(session, turns.keySet()).stream()
                .sorted(Comparator.comparing((Operation operation) ->
                                turns.getOrDefault(operation.id().number(), Instant.EPOCH))
                        .thenComparing(Operation::id))
                .toList();
    }
}
