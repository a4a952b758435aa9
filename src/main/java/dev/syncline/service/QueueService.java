package dev.syncline.service;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.model.OperationId;
import dev.syncline.model.Priority;
import dev.syncline.model.RunId;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.queue.QueuePort;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows the queue and lets people retry, skip, raise and cancel. Thread-safe. */
public final class QueueService {
    private final QueuePort queue;
    private final ShopChoice choice;

    public QueueService(QueuePort queue, ShopRegistry shops) {
        this.queue = queue;
        this.choice = new ShopChoice(shops);
    }

    /** Streams operations, oldest first; completed ones only where {@code all}. */
    public void forEach(
            Actor actor, Optional<String> shop, Optional<RunId> run, boolean all, Consumer<Operation> sink) {
        actor.needs(Role.VIEWER);
        queue.forEach(shop.map(choice::named).map(Shop::id), run, all, sink);
    }

    /** Queues what a parked operation was to do again, as a new one. */
    public void retry(Actor actor, OperationId operation) {
        actor.needs(Role.OPERATOR);
        known(operation);
        if (!queue.requeue(operation)) {
            throw new Invalid(ServiceSentences.notParked(operation));
        }
    }

    /** Ends an operation that has not begun as skipped. */
    public void skip(Actor actor, OperationId operation) {
        end(actor, operation, OperationState.SKIPPED);
    }

    /** Ends an operation that has not begun as cancelled. */
    public void cancel(Actor actor, OperationId operation) {
        end(actor, operation, OperationState.CANCELLED);
    }

    /** Makes an operation more urgent. */
    public void raise(Actor actor, OperationId operation, Priority priority) {
        actor.needs(Role.OPERATOR);
        known(operation);
        if (!queue.raise(operation, priority)) {
            throw new Invalid(ServiceSentences.operationOver(operation));
        }
    }

    private void end(Actor actor, OperationId id, OperationState end) {
        actor.needs(Role.OPERATOR);
        Operation operation = known(id);
        if (operation.state().ended() || operation.state() == OperationState.EXECUTING) {
            throw new Invalid(ServiceSentences.notEnded(id, operation.state()));
        }
        queue.end(id, end, Optional.of(ServiceSentences.endedBy(actor.name())));
    }

    private Operation known(OperationId id) {
        return queue.find(id).orElseThrow(() -> new NotFound(ServiceSentences.noOperation(id)));
    }
}
