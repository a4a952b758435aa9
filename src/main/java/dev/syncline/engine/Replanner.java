package dev.syncline.engine;

import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.RunId;
import dev.syncline.plan.PlanItem;
import dev.syncline.queue.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Plans one product again within a run whose ground moved under it. Joins the running transaction. */
final class Replanner {
    /** How often one product is planned again within one run. */
    static final int MOST = 5;

    private final Map<RunId, Map<ProductId, Integer>> again = new ConcurrentHashMap<>();
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

    /**
     * Whether a product was planned so often within a run that it is given up on for now: somebody who edits all the time
     * must not keep a run from ending. Counted by this process.
     */
    boolean givesUp(RunId run, ProductId product) {
        Map<ProductId, Integer> counts = again.computeIfAbsent(run, any -> new ConcurrentHashMap<>());
        return counts.merge(product, 1, Integer::sum) > MOST;
    }

    /** Plans the product of an operation again, and queues what it needs now. */
    void replan(Run run, Operation stale, Instant now) {
        store.queue().cancelWaiting(run.id(), stale.product(), EngineSentences.PLANNED_AGAIN);
        replan(run, stale.product(), "after-" + stale.id(), now);
    }
    /** What a person left out of a product would come back with a new plan of it, so there is none before the next run. */
    private boolean leavesOut(Run run, ProductId product) {
        PlanSelection selection = store.runs().selection(run.id());
        if (selection.whole() || run.plan().isEmpty()) {
            return false;
        }
        // Only products that are taken at all are planned again, so the first so many need no counting here.
        PlanSelection.Walk walk = new PlanSelection(Optional.empty(), selection.except()).walk();
        return !store.runs().itemsOf(run.plan().get(), product).stream()
                .filter(RunExecution::effective)
                .allMatch(walk::takes);
    }

    /** Forgets a run that ended. */
    void forget(RunId run) {
        again.remove(run);
        planners.forget(run);
    }

    /** Plans a product again; {@code scope} names the cause, so that doing it twice is doing it once. */
    void replan(Run run, ProductId product, String scope, Instant now) {
        ProductState state = store.catalogue().load(List.of(product)).get(product);
        if (state == null || leavesOut(run, product)) {
            return;
        }
        List<PlanItem> items = maker.itemsOf(state, planners.only(run), planners.of(run), now);
        applier.apply(run, scope, items, now);
    }
}
