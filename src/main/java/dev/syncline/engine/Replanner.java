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
    /** How often a product is planned again in one run because the shop moved under its writes. */
    private static final int MOST_TIMES = 5;

    private final StorePorts store;
    private final PlanMaker maker;
    private final PlanApplier applier;
    private final Planners planners;
    private final Map<RunId, Map<ProductId, Integer>> times = new ConcurrentHashMap<>();

    Replanner(StorePorts store, PlanMaker maker, PlanApplier applier, Planners planners) {
        this.store = store;
        this.maker = maker;
        this.applier = applier;
        this.planners = planners;
    }

    /** Plans the product of an operation again, and queues what it needs now. */
    void replan(Run run, Operation stale, Instant now) {
        times.computeIfAbsent(run.id(), id -> new ConcurrentHashMap<>()).merge(stale.product(), 1, Integer::sum);
        store.queue().cancelWaiting(run.id(), stale.product(), EngineSentences.PLANNED_AGAIN);
        replan(run, stale.product(), "after-" + stale.id(), now);
    }

    /**
     * Whether a product that moved under a write is planned again within this run: one that moves all the time, as stock
     * does on a busy day, would otherwise keep the run going for ever.
     */
    boolean again(RunId run, ProductId product) {
        return times.getOrDefault(run, Map.of()).getOrDefault(product, 0) < MOST_TIMES;
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
        times.remove(run);
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
