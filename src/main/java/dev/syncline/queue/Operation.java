package dev.syncline.queue;

import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A row of the queue.
 *
 * @param attempts tries begun so far; a snooze gives one back
 * @param cause why it is suspended, retryable, skipped, parked or cancelled
 * @param dependsOn operations that must be completed before
 * @param payload what it does, opaque to the queue
 * @param intended whether a write was announced durably and its result is not known yet
 */
public record Operation(
        OperationId id,
        RunId run,
        ShopId shop,
        ProductId product,
        OperationKind kind,
        MutationKind mutation,
        Priority priority,
        OperationState state,
        int attempts,
        Optional<Sentence> cause,
        List<OperationId> dependsOn,
        String payload,
        Instant createdAt,
        boolean intended) {
    public Operation {
        dependsOn = List.copyOf(dependsOn);
    }
}
