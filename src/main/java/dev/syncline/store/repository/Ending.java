package dev.syncline.store.repository;

import dev.syncline.model.OperationId;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.queue.OperationState;
import dev.syncline.store.entity.SyncQueueEntity;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import dev.syncline.store.session.StoreSentences;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Ends operations, or gives them back to the queue. */
final class Ending {

    private final Sessions sessions;

    Ending(Sessions sessions) {
        this.sessions = sessions;
    }

    void end(StatelessSession session, OperationId operation, OperationState end, Optional<Sentence> cause) {
        if (!end.ended()) {
            throw new IllegalArgumentException(end + " is not an end of an operation");
        }
        SyncQueueEntity row = unfinished(session, operation);
        row.state = end.name();
        row.cause = cause.map(StoreSentences::storedCause).orElse(null);
        row.claimableIn = null;
        session.update(row);
        Landing.land(session, operation.number());
        if (end == OperationState.COMPLETED || end == OperationState.SKIPPED) {
            Dependents.release(session, operation.number());
        } else {
            Dependents.block(session, operation.number());
        }
    }

    void giveBack(StatelessSession session, OperationId operation, Duration wait, Optional<Sentence> cause) {
        SyncQueueEntity row = unfinished(session, operation);
        if (!row.state.equals(OperationState.EXECUTING.name())) {
            throw new IllegalStateException(
                    "Operation " + operation + " is not being executed, so it cannot be given back");
        }
        Landing.land(session, operation.number());
        if (cause.isEmpty()) {
            row.attempts = Math.max(0, row.attempts - 1);
        }
        Landing.requeue(
                session,
                row,
                cause.isPresent() ? OperationState.RETRYABLE : OperationState.SCHEDULED,
                sessions.now().plus(wait),
                cause.map(StoreSentences::storedCause).orElse(null));
    }

    /** Ends the lease of an announced operation at a moment to come; whoever takes it over then settles it by reading. */
    void letGo(StatelessSession session, OperationId operation, Duration pause, Sentence cause) {
        SyncQueueEntity row = unfinished(session, operation);
        row.cause = StoreSentences.storedCause(cause);
        row.attempts++;
        session.update(row);
        Native.update(
                session,
                "update sync_flight set lease_until = ? where operation_id = ?",
                sessions.now().plus(pause),
                operation.number());
    }

    void cancelWaiting(StatelessSession session, RunId run, ProductId product, Sentence cause) {
        Native.update(
                session,
                "update sync_queue set state = 'CANCELLED', cause = ?, claimable_in = null where job_id = ?"
                        + " and product_id = ? and state in ('SUSPENDED', 'AVAILABLE', 'SCHEDULED', 'RETRYABLE')",
                StoreSentences.storedCause(cause),
                run.number(),
                product.number());
    }

    int cancelWaiting(StatelessSession session, RunId run, Sentence cause) {
        return Native.update(
                session,
                "update sync_queue set state = 'CANCELLED', cause = ?, claimable_in = null where job_id = ?"
                        + " and state in ('SUSPENDED', 'AVAILABLE', 'SCHEDULED', 'RETRYABLE')",
                StoreSentences.storedCause(cause),
                run.number());
    }

    private static SyncQueueEntity unfinished(StatelessSession session, OperationId operation) {
        SyncQueueEntity row = Enqueueing.locked(session, operation.number());
        if (row == null) {
            throw new IllegalArgumentException("There is no operation " + operation);
        }
        if (OperationState.valueOf(row.state).ended()) {
            throw new IllegalStateException(
                    "Operation " + operation + " has ended as " + row.state + " and cannot get another end");
        }
        return row;
    }
}
