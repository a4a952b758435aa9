package dev.syncline.engine;

import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.RunId;
import dev.syncline.plan.PlanItem;
import dev.syncline.queue.Operation;
import java.time.Instant;
import java.util.List;

/** Plans one product again within a run whose ground moved under it. Joins the running transaction. */
final class Replanner {
    private final StorePorts store;
    private final PlanMaker maker;
    private final PlanApplier applier;
    private final Planners planners;

    Replanner(StorePorts store, PlanMaker maker, PlanApplier applier, Planners planners) {
        this.store = store;
        this.maker = maker;
        this.applier = applier;
        this.planners = planners;
    }

    /** Plans the product of an operation again, and queues what it needs now. */
    void replan(Run run, Operation stale, Instant now) {
        store.queue().cancelWaiting(run.id(), stale.product(), "The product was planned again.");
        replan(run, stale.product(), "after-" + stale.id(), now);
    }

    /** Forgets a run that ended. */
    void forget(RunId run) {
        planners.forget(run);
    }

    /** Plans a product again; {@code scope} names the cause, so that doing it twice is doing it once. */
    void replan(Run run, ProductId product, String scope, Instant now) {
        ProductState state = store.catalogue().load(List.of(product)).get(product);
        if (state == null) {
            return;
        }
        List<PlanItem> items = maker.itemsOf(state, planners.only(run), planners.of(run), now);
        applier.apply(run, scope, items, now);
    }
}
