package dev.syncline.store.repository;

import dev.syncline.store.session.Native;
import dev.syncline.store.session.StoreSentences;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** What the end of one operation means to those that wait for it. */
final class Dependents {
    private Dependents() {}

    /** The cause that people see. */
    static String blockedBy(long operation) {
        return StoreSentences.storedBlock(operation);
    }

    /** Those that waited for a completed operation wait for one less; with none left they can be claimed. */
    static void release(StatelessSession session, long parent) {
        Native.batch(
                session,
                "update sync_queue set waits_for = waits_for - 1, claimable_in = case when waits_for = 1 and state <>"
                        + " 'SUSPENDED' then job_id end where id = ?",
                waiting(session, parent).stream()
                        .map(child -> new Object[] {child})
                        .toList());
    }

    /** Those that wait for an operation that ended otherwise are suspended, and say for whom. */
    static void block(StatelessSession session, long parent) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (long child : waiting(session, parent)) {
            rows.add(new Object[] {blockedBy(parent), child});
        }
        Native.batch(
                session,
                "update sync_queue set state = 'SUSPENDED', cause = ?, claimable_in = null where id = ?",
                rows);
    }

    /** Those that wait for one operation wait for another one from now on. */
    static void moveTo(StatelessSession session, long from, long to) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (long child : waiting(session, from)) {
            rows.add(new Object[] {child, blockedBy(from)});
        }
        Native.update(session, "update sync_dependency set depends_on = ? where depends_on = ?", to, from);
        Native.batch(
                session, "update sync_queue set state = 'AVAILABLE', cause = null where id = ? and cause = ?", rows);
    }

    /** By number: all lock them in one order. */
    private static List<Long> waiting(StatelessSession session, long parent) {
        return Native.list(
                session,
                "select q.id from sync_dependency d join sync_queue q on q.id = d.operation_id where d.depends_on = ?"
                        + " and q.state in ('SUSPENDED', 'AVAILABLE', 'SCHEDULED', 'RETRYABLE') order by q.id",
                row -> row.number(1),
                parent);
    }
}
