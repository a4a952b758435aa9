package dev.syncline.store.repository;

import dev.syncline.queue.OperationState;
import dev.syncline.store.entity.SyncQueueEntity;
import dev.syncline.store.session.Native;
import java.time.Instant;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Operations that stop being executed without an end. */
final class Landing {
    private Landing() {}

    /** Makes one that was never announced available again, as if its turn had just come. */
    static void backToQueue(StatelessSession session, long operation) {
        SyncQueueEntity row = Enqueueing.locked(session, operation);
        land(session, operation);
        if (row != null) {
            requeue(session, row, OperationState.AVAILABLE, row.availableAt, null);
        }
    }

    static void requeue(
            StatelessSession session,
            SyncQueueEntity row,
            OperationState state,
            Instant availableAt,
            @Nullable String cause) {
        row.state = state.name();
        row.cause = cause;
        row.availableAt = availableAt;
        row.claimableIn = row.jobId;
        session.update(row);
    }

    static void land(StatelessSession session, long operation) {
        Native.update(session, "delete from sync_flight where operation_id = ?", operation);
    }
}
