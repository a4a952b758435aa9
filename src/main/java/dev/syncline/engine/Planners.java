package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.plan.ProductPlanner;
import dev.syncline.rules.Rulings;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.rules.Strategy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the planner of a run from the shop's policy as it is now, and from what the run was asked for. The latter is known to
 * the process that planned it; another that goes on with the run plans as the policy says. Thread-safe.
 */
final class Planners {
    private final StorePorts store;
    private final Map<RunId, SyncRequest> requests = new ConcurrentHashMap<>();

    Planners(StorePorts store) {
        this.store = store;
    }

    /** The planner of a new run, which is remembered. */
    ProductPlanner of(Run run, SyncRequest request) {
        requests.put(run.id(), request);
        return of(run);
    }

    /** The planner that a run goes on with. */
    ProductPlanner of(Run run) {
        Optional<SyncRequest> request = request(run);
        ProductPlanner planner = of(
                run.shop(),
                request.flatMap(SyncRequest::strategy),
                request.filter(SyncRequest::urgent).isPresent());
        return run.kind() == RunKind.COLLECTIONS ? planner.only(Field.COLLECTIONS) : planner;
    }

    /** The only operation that a run shall do; empty for all. */
    Optional<OperationKind> only(Run run) {
        return request(run).flatMap(SyncRequest::operation);
    }

    /** Forgets a run that ended. */
    void forget(RunId run) {
        requests.remove(run);
    }

    private Optional<SyncRequest> request(Run run) {
        return Optional.ofNullable(requests.get(run.id()));
    }

    private ProductPlanner of(ShopId id, Optional<Strategy> strategy, boolean urgent) {
        Shop shop = store.shops().find(id).orElseThrow();
        ShopPolicy policy = strategy.map(shop.policy()::withOverride).orElse(shop.policy());
        Optional<Priority> priority = urgent
                ? Optional.of(Priority.CRITICAL)
                : shop.agreedOnce() ? Optional.empty() : Optional.of(Priority.BATCH);
        return new ProductPlanner(
                new Rulings(policy), policy, priority, store.catalogue().shelves(id));
    }
}
