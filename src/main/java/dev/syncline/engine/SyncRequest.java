package dev.syncline.engine;

import dev.syncline.model.OperationKind;
import dev.syncline.model.ProductId;
import dev.syncline.model.ShopId;
import dev.syncline.rules.Strategy;
import java.util.Optional;
import java.util.Set;

/**
 * What a run shall do.
 *
 * @param shop the shop
 * @param kind the kind of run
 * @param products the products it is about; empty for all
 * @param operation the only operation to do; empty for all that is due
 * @param planOnly whether to stop with the plan
 * @param strategy replaces the global strategy in this run
 * @param approved whether a person approved what would stop for approval
 * @param urgent whether it was decided by a person just now, so that its writes are critical
 * @param actor who started it
 */
public record SyncRequest(
        ShopId shop,
        RunKind kind,
        Set<ProductId> products,
        Optional<OperationKind> operation,
        boolean planOnly,
        Optional<Strategy> strategy,
        boolean approved,
        boolean urgent,
        String actor) {
    public SyncRequest {
        products = Set.copyOf(products);
    }

    /** The same about other products. */
    SyncRequest about(Set<ProductId> others) {
        return new SyncRequest(shop, kind, others, operation, planOnly, strategy, approved, urgent, actor);
    }
}
