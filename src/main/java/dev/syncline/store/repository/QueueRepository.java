package dev.syncline.store.repository;

import dev.syncline.model.OperationId;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.queue.Lease;
import dev.syncline.queue.NewOperation;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.queue.QueuePort;
import dev.syncline.store.session.Sessions;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The queue. Its parts are kept by classes of their own; each method here is one transaction. Thread-safe. */
public final class QueueRepository implements QueuePort {
    private final Sessions sessions;
    private final Enqueueing enqueueing;
    private final Claiming claiming;
    private final Leases leases;
    private final Ending ending;

    public QueueRepository(Sessions sessions) {
        this.sessions = sessions;
        this.enqueueing = new Enqueueing(sessions);
        this.claiming = new Claiming(sessions);
        this.leases = new Leases(sessions);
        this.ending = new Ending(sessions);
    }

    @Override
    public int enqueue(List<NewOperation> operations) {
        return sessions.call(session -> enqueueing.enqueue(session, operations));
    }

    @Override
    public List<Operation> claim(RunId run, int most, Lease lease) {
        return sessions.call(session -> claiming.claim(session, run, most, lease));
    }

    @Override
    public List<OperationId> heartbeat(Collection<OperationId> operations, Lease lease) {
        return sessions.call(session -> leases.prolong(session, operations, lease));
    }

    @Override
    public boolean intend(Collection<OperationId> operations, String owner, Duration needed) {
        return sessions.durably(session -> leases.intend(session, operations, owner, needed));
    }

    @Override
    public void end(OperationId operation, OperationState end, Optional<Sentence> cause) {
        sessions.run(session -> ending.end(session, operation, end, cause));
    }

    @Override
    public void giveBack(OperationId operation, Duration wait, Optional<Sentence> cause) {
        sessions.run(session -> ending.giveBack(session, operation, wait, cause));
    }

    @Override
    public void voidLeases(String owner) {
        sessions.run(session -> leases.voidOthers(session, owner));
    }

    @Override
    public void giveBackUnknown(OperationId operation, Duration pause, Sentence cause) {
        sessions.run(session -> ending.letGo(session, operation, pause, cause));
    }

    @Override
    public List<Operation> takeOver(RunId run, Lease lease) {
        return sessions.call(session -> leases.takeOver(session, run, lease));
    }

    @Override
    public void cancelWaiting(RunId run, ProductId product, Sentence cause) {
        sessions.run(session -> ending.cancelWaiting(session, run, product, cause));
    }

    @Override
    public Map<OperationState, Integer> counts(RunId run) {
        return sessions.call(session -> OperationRows.counts(session, run));
    }

    @Override
    public Optional<Operation> find(OperationId operation) {
        return sessions.call(session -> OperationRows.load(session, List.of(operation.number())).stream()
                .findFirst());
    }

    @Override
    public void forEach(Optional<ShopId> shop, Optional<RunId> run, boolean ended, Consumer<Operation> sink) {
        long after = Long.MIN_VALUE;
        List<Operation> page;
        do {
            long from = after;
            page = sessions.call(session -> OperationRows.page(session, shop, run, ended, from));
            if (!page.isEmpty()) {
                after = page.getLast().id().number();
                page.forEach(sink);
            }
        } while (page.size() == OperationRows.PAGE);
    }

    @Override
    public int cancelWaiting(RunId run, Sentence cause) {
        return sessions.call(session -> ending.cancelWaiting(session, run, cause));
    }

    @Override
    public boolean requeue(OperationId parked) {
        return sessions.call(session -> enqueueing.requeue(session, parked));
    }

    @Override
    public boolean raise(OperationId operation, Priority priority) {
        return sessions.call(session -> enqueueing.raise(session, operation, priority));
    }
}
