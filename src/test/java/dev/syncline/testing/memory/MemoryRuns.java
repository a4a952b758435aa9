package dev.syncline.testing.memory;

import dev.syncline.engine.PlanSelection;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.RunState;
import dev.syncline.engine.Tally;
import dev.syncline.model.PlanId;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.plan.PlanItem;
import dev.syncline.plan.PlanSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs and plans in memory. */
final class MemoryRuns implements RunPort {
    private static final PlanSummary UNSEALED = new PlanSummary(Map.of(), 0, 0, 0, 0, List.of(), List.of(), "");

    private final Tables tables;
    private final MemoryTransactions transactions;

    MemoryRuns(Tables tables, MemoryTransactions transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    @Override
    public Run begin(ShopId shop, RunKind kind, String actor, Instant at) {
        return transactions.inTransaction(() -> {
            Run run = new Run(
                    new RunId(tables.number()),
                    shop,
                    kind,
                    RunState.PLANNING,
                    Optional.empty(),
                    actor,
                    at,
                    Optional.empty(),
                    Tally.NONE,
                    Optional.empty());
            tables.runs.put(run.id().number(), run);
            return run;
        });
    }

    @Override
    public void update(Run run) {
        transactions.inTransaction(() -> tables.runs.put(run.id().number(), run));
    }

    @Override
    public boolean move(RunId id, RunState before, RunState after) {
        return transactions.inTransaction(() -> {
            Run run = tables.runs.get(id.number());
            if (run == null || run.state() != before) {
                return false;
            }
            tables.runs.put(id.number(), run.withState(after, run.message()));
            return true;
        });
    }

    @Override
    public Optional<Run> find(RunId run) {
        return transactions.read(() -> Optional.ofNullable(tables.runs.get(run.number())));
    }

    @Override
    public List<Run> latest(Optional<ShopId> shop, int most) {
        return transactions.read(() -> tables.runs.descendingMap().values().stream()
                .filter(run -> shop.map(run.shop()::equals).orElse(true))
                .limit(most)
                .toList());
    }

    @Override
    public List<Run> unfinished() {
        return transactions.read(() -> tables.runs.values().stream()
                .filter(run -> !run.state().ended())
                .toList());
    }

    @Override
    public void select(RunId run, PlanSelection selection) {
        transactions.inTransaction(() -> tables.selections.put(run.number(), selection));
    }

    @Override
    public PlanSelection selection(RunId run) {
        return transactions.read(() -> tables.selections.getOrDefault(run.number(), PlanSelection.ALL));
    }

    @Override
    public PlanId beginPlan(RunId run, ShopId shop, Instant at) {
        return transactions.inTransaction(() -> {
            PlanId plan = new PlanId(tables.number());
            tables.plans.put(plan.number(), new StoredPlan(plan, run, shop, at, UNSEALED));
            tables.items.put(plan.number(), new ArrayList<>());
            return plan;
        });
    }

    @Override
    public void append(PlanId plan, List<PlanItem> items) {
        transactions.inTransaction(() -> steps(plan).addAll(items));
    }

    @Override
    public void seal(PlanId plan, PlanSummary summary) {
        transactions.inTransaction(() -> tables.plans.computeIfPresent(
                plan.number(),
                (number, known) -> new StoredPlan(known.id(), known.run(), known.shop(), known.madeAt(), summary)));
    }

    @Override
    public Optional<StoredPlan> findPlan(PlanId plan) {
        return transactions.read(() -> Optional.ofNullable(tables.plans.get(plan.number()))
                .filter(known -> !known.summary().equals(UNSEALED)));
    }

    @Override
    public void forEachItem(PlanId plan, Consumer<List<PlanItem>> chunks) {
        List<PlanItem> items = transactions.read(() -> List.copyOf(steps(plan)));
        if (!items.isEmpty()) {
            chunks.accept(items);
        }
    }

    @Override
    public List<PlanItem> itemsOf(PlanId plan, ProductId product) {
        return transactions.read(() -> steps(plan).stream()
                .filter(item -> item.product().equals(product))
                .toList());
    }

    private List<PlanItem> steps(PlanId plan) {
        List<PlanItem> items = tables.items.get(plan.number());
        if (items == null) {
            throw new IllegalArgumentException("There is no plan " + plan);
        }
        return items;
    }
}
