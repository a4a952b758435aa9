package dev.syncline.engine;

import dev.syncline.model.PlanId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.plan.PlanItem;
import dev.syncline.plan.PlanSummary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs and their plans. Joins a running transaction. */
public interface RunPort {
    /** Begins a run in state planning. */
    Run begin(ShopId shop, RunKind kind, String actor, Instant at);

    /** Stores a run as it is now. */
    void update(Run run);

    /** Stores that a run is in another state now, where it still is in the one before; false where it is not. */
    boolean move(RunId run, RunState before, RunState after);

    /** The run with this number. */
    Optional<Run> find(RunId run);

    /** The runs of all shops, the newest first. */
    List<Run> latest(Optional<ShopId> shop, int most);

    /** The runs that have not ended. */
    List<Run> unfinished();

    /** Remembers what a run takes of its plan. */
    void select(RunId run, PlanSelection selection);

    /** What a run takes of its plan; all of it where nobody said otherwise. */
    PlanSelection selection(RunId run);

    /** Begins a plan for a run. */
    PlanId beginPlan(RunId run, ShopId shop, Instant at);

    /** Appends steps to a plan. */
    void append(PlanId plan, List<PlanItem> items);

    /** Seals a plan with its figures; it never changes afterwards. */
    void seal(PlanId plan, PlanSummary summary);

    /** A sealed plan without its steps. */
    Optional<StoredPlan> findPlan(PlanId plan);

    /** Streams the steps of a plan in order, in chunks. */
    void forEachItem(PlanId plan, Consumer<List<PlanItem>> chunks);

    /** Streams the steps of a plan that are about one product. */
    List<PlanItem> itemsOf(PlanId plan, dev.syncline.model.ProductId product);

    /** What was taken back of runs, and what is to be. */
    TakeBackPort takeBacks();

    /** A plan's head. */
    record StoredPlan(PlanId id, RunId run, ShopId shop, Instant madeAt, PlanSummary summary) {}
}
