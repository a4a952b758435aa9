package dev.syncline.queue;

import dev.syncline.model.OperationId;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The store of the queue. All moments are those of the database's clock. Every method joins a running transaction. */
public interface QueuePort {
    /** Queues operations; one whose idempotency key is there already is left as it is. Returns how many were new. */
    int enqueue(List<NewOperation> operations);

    /**
     * Claims up to {@code most} operations of a run, the most urgent first, oldest first within a priority, and marks
     * them as executing: those available, scheduled or retryable whose time has come, whose dependencies are completed,
     * and of products of which none is in flight in that shop; at most one for each product. Counts an attempt for each.
     */
    List<Operation> claim(RunId run, int most, Lease lease);

    /** Prolongs the claims that the owner still holds; returns those that it holds. */
    List<OperationId> heartbeat(Collection<OperationId> operations, Lease lease);

    /**
     * Announces that the operations are about to be sent, durably. False where one is not held by the owner any more, or
     * not for {@code needed} longer; then none is announced.
     */
    boolean intend(Collection<OperationId> operations, String owner, Duration needed);

    /**
     * Ends an operation and forgets its intent. Dependents of one that was parked or cancelled are suspended with cause
     * {@code blocked-by:ID}; one that was completed or skipped frees them.
     */
    void end(OperationId operation, OperationState end, Optional<Sentence> cause);

    /**
     * Gives an operation back to be tried after {@code pause}, and forgets its intent; with {@code cause} as a retry,
     * without as a snooze that costs no attempt.
     */
    void giveBack(OperationId operation, Duration pause, Optional<Sentence> cause);

    /**
     * Lets go of an announced operation whose fate is unknown: after {@code pause} its lease is void, and it is taken over
     * to be settled by reading. Counts an attempt.
     */
    void giveBackUnknown(OperationId operation, Duration pause, Sentence cause);

    /** Makes every lease of other owners void; for the embedded store, whose lock proves them dead. */
    void voidLeases(String owner);

    /**
     * Looks after a run's operations that are executing without a valid lease: those not announced become available
     * again; those announced are taken over for {@code lease}, to be settled by reading, and returned.
     */
    List<Operation> takeOver(RunId run, Lease lease);

    /** Ends as cancelled what waits of one product in a run, since it is planned again. */
    void cancelWaiting(RunId run, ProductId product, Sentence cause);

    /** How many operations of a run are in each state. */
    Map<OperationState, Integer> counts(RunId run);

    /** The operation, if there is one. */
    Optional<Operation> find(OperationId operation);

    /** Streams the operations of a run, or of a shop, or all; oldest first; ended ones only where asked for. */
    void forEach(Optional<ShopId> shop, Optional<RunId> run, boolean ended, Consumer<Operation> sink);

    /** Cancels what has not been started of a run. Returns how many. */
    int cancelWaiting(RunId run, Sentence cause);

    /** Queues a parked operation's effect again as a new operation linked to it; false where it is not parked. */
    boolean requeue(OperationId parked);

    /** Changes the priority of an operation that has not ended; false where it has. */
    boolean raise(OperationId operation, Priority priority);
}
