package dev.syncline.engine;

import dev.syncline.model.Priority;
import dev.syncline.model.ShopId;
import dev.syncline.plan.ProductPlanner;
import dev.syncline.rules.Rulings;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.rules.Strategy;
import java.util.Optional;

/** Makes the planner of a run from the shop's policy as it is now. */
final class Planners {
    private final StorePorts store;

    Planners(StorePorts store) {
        this.store = store;
    }

    /** The planner that a run goes on with. */
    ProductPlanner of(Run run, boolean urgent) {
        return of(run.shop(), Optional.empty(), urgent);
    }

    /** The planner of a shop. */
    ProductPlanner of(ShopId id, Optional<Strategy> strategy, boolean urgent) {
        Shop shop = store.shops().find(id).orElseThrow();
        ShopPolicy policy = strategy.map(shop.policy()::withOverride).orElse(shop.policy());
        Optional<Priority> priority = urgent
                ? Optional.of(Priority.CRITICAL)
                : shop.agreedOnce() ? Optional.empty() : Optional.of(Priority.BATCH);
        return new ProductPlanner(new Rulings(policy), policy, priority);
    }
}
