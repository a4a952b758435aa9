package dev.syncline.queue;

import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import java.util.List;

/**
 * An operation to be queued.
 *
 * @param run the run that it belongs to
 * @param shop the shop that it writes to
 * @param product the product that it writes
 * @param kind what people call it
 * @param mutation the kind of write
 * @param priority its priority
 * @param payload what it does, opaque to the queue
 * @param idempotencyKey unique among all operations; queueing it twice is queueing it once
 * @param after the keys of operations of the same batch or earlier ones that must be completed before
 */
public record NewOperation(
        RunId run,
        ShopId shop,
        ProductId product,
        OperationKind kind,
        MutationKind mutation,
        Priority priority,
        String payload,
        String idempotencyKey,
        List<String> after) {
    public NewOperation {
        after = List.copyOf(after);
    }
}
