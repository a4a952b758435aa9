package dev.syncline.service.grid;

import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.Sentence;
import dev.syncline.queue.OperationState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One operation in a grid, without what it writes.
 *
 * @param id its number
 * @param product the product
 * @param key the product's key; empty where the product is gone
 * @param title the product's title, cut
 * @param kind what people call it
 * @param mutation the kind of write
 * @param priority its priority
 * @param state its state
 * @param attempts tries begun so far
 * @param cause why it waits, was parked, skipped or cancelled
 * @param retryOf the parked operation that it tries again
 * @param createdAt when it was queued
 * @param availableAt from when on it may be tried
 * @param dependsOn what must be completed before
 */
public record OperationRow(
        OperationId id,
        ProductId product,
        Optional<String> key,
        Optional<String> title,
        OperationKind kind,
        MutationKind mutation,
        Priority priority,
        OperationState state,
        int attempts,
        Optional<Sentence> cause,
        Optional<OperationId> retryOf,
        Instant createdAt,
        Instant availableAt,
        List<OperationId> dependsOn) {
    public OperationRow {
        dependsOn = List.copyOf(dependsOn);
    }
}
