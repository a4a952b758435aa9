package dev.syncline.plan;

import dev.syncline.model.Digest;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteId;
import java.util.List;
import java.util.Optional;

/**
 * One step of a plan: the fields of one mutation kind of one product, or of its pull, adoption, settlement or conflict.
 *
 * @param number its place in the plan, from 1
 * @param product the product's number in the store
 * @param key its key
 * @param sku its first SKU, for people
 * @param remoteId the shop product; empty for a creation
 * @param kind what it does
 * @param operation what people call it; empty for steps that write nothing to the shop
 * @param mutation the kind of write; empty for steps that write nothing to the shop
 * @param priority the priority of its operation
 * @param fields its fields
 * @param ground digest of both sides' values in these fields as the plan saw them; the step is stale where it moved
 * @param after numbers of steps that must be done before
 */
public record PlanItem(
        int number,
        ProductId product,
        ProductKey key,
        Optional<String> sku,
        Optional<RemoteId> remoteId,
        ItemKind kind,
        Optional<OperationKind> operation,
        Optional<MutationKind> mutation,
        Priority priority,
        List<ItemField> fields,
        Digest ground,
        List<Integer> after) {
    public PlanItem {
        fields = List.copyOf(fields);
        after = List.copyOf(after);
    }

    /** Whether the step writes to the shop. */
    public boolean writes() {
        return mutation.isPresent();
    }

    /** This step at its place in a plan. */
    PlanItem placed(int place, List<Integer> dependencies) {
        return new PlanItem(
                place, product, key, sku, remoteId, kind, operation, mutation, priority, fields, ground, dependencies);
    }
}
