package dev.syncline.store.repository;

import dev.syncline.model.Priority;
import dev.syncline.store.session.Native;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What the end of one operation means to those that wait for it. */
final class Dependents {
    private Dependents() {}

    /** The cause that people see. */
    static String blockedBy(long operation) {
        return "blocked-by:" + operation;
    }

    private record Waiting(long id, int waitsFor, Priority priority, Instant createdAt) {}

    /** Those that waited for a completed operation wait for one less; with none left their turn comes. */
    static void release(StatelessSession session, long parent) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Waiting child : waiting(session, parent)) {
            int left = Math.max(0, child.waitsFor() - 1);
            rows.add(new @Nullable Object[] {
                left, left == 0 ? Turn.of(child.priority(), child.createdAt()) : null, child.id()
            });
        }
        Native.batch(
                session,
                "update sync_queue set waits_for = ?, claim_at = case when state = 'SUSPENDED' then null"
                        + " else cast(? as timestamp with time zone) end where id = ?",
                rows);
    }

    /** Those that wait for an operation that ended otherwise are suspended, and say for whom. */
    static void block(StatelessSession session, long parent) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Waiting child : waiting(session, parent)) {
            rows.add(new Object[] {blockedBy(parent), child.id()});
        }
        Native.batch(
                session, "update sync_queue set state = 'SUSPENDED', cause = ?, claim_at = null where id = ?", rows);
    }

    /** Those that wait for one operation wait for another one from now on. */
    static void moveTo(StatelessSession session, long from, long to) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Waiting child : waiting(session, from)) {
            rows.add(new Object[] {child.id(), blockedBy(from)});
        }
        Native.update(session, "update sync_dependency set depends_on = ? where depends_on = ?", to, from);
        Native.batch(
                session, "update sync_queue set state = 'AVAILABLE', cause = null where id = ? and cause = ?", rows);
    }

    private static List<Waiting> waiting(StatelessSession session, long parent) {
        return Native.list(
                session,
                "select q.id, q.waits_for, q.priority, q.created_at from sync_dependency d"
                        + " join sync_queue q on q.id = d.operation_id where d.depends_on = ?"
                        + " and q.state in ('SUSPENDED', 'AVAILABLE', 'SCHEDULED', 'RETRYABLE') order by q.id",
                row -> new Waiting(
                        row.number(1),
                        row.integer(2),
                        Priority.ofLevel(row.integer(3)).orElseThrow(),
                        row.moment(4)),
                parent);
    }
}
