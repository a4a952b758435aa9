package dev.syncline.engine;

import dev.syncline.compare.Changeset;
import dev.syncline.compare.Comparison;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.OperationKind;
import dev.syncline.model.PlanId;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.plan.CostEstimate;
import dev.syncline.plan.Guards;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.NewCollections;
import dev.syncline.plan.PlanAssembler;
import dev.syncline.plan.PlanItem;
import dev.syncline.plan.PlanSummary;
import dev.syncline.plan.ProductPlanner;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Compares what is not as agreed and writes the plan of a run; what waits for a person becomes a conflict. */
final class PlanMaker {
    private final StorePorts store;
    private final Planners planners;
    private final InstantSource clock;

    PlanMaker(StorePorts store, Planners planners, InstantSource clock) {
        this.store = store;
        this.planners = planners;
        this.clock = clock;
    }

    /** A sealed plan with its figures. */
    record Made(PlanId id, PlanSummary summary, long compared, long conflicts) {}

    /** Makes the plan of a run; {@code sofar} hears of products compared. */
    Made make(Run run, SyncRequest request, PlanTerms terms, LongConsumer sofar) {
        ProductPlanner planner = planners.of(run, request);
        Instant now = clock.instant();
        PlanId plan = store.runs().beginPlan(run.id(), request.shop(), now);
        PlanAssembler assembler = new PlanAssembler(terms.estimate(), terms.guards());
        NewCollections collections = new NewCollections(store.catalogue().shelves(request.shop()));
        long[] compared = {0};
        Consumer<List<ProductState>> work = chunk -> {
            store.transactions().inTransaction(() -> {
                List<PlanItem> items = items(chunk, request, planner, assembler, now);
                collections.see(items);
                store.runs().append(plan, items);
            });
            compared[0] += chunk.size();
            sofar.accept(compared[0]);
        };
        if (request.products().isEmpty()) {
            store.catalogue().forEachPending(request.shop(), EnumSet.allOf(FieldGroup.class), work);
        } else {
            work.accept(List.copyOf(store.catalogue().load(request.products()).values()));
        }
        PlanSummary summary = assembler.summary(collections.warning().stream().toList());
        store.runs().seal(plan, summary);
        return new Made(plan, summary, compared[0], store.conflicts().openCount(Optional.of(request.shop())));
    }

    /** What the figures of a plan are reckoned and judged with. */
    record PlanTerms(CostEstimate estimate, Guards guards) {}

    private List<PlanItem> items(
            List<ProductState> chunk,
            SyncRequest request,
            ProductPlanner planner,
            PlanAssembler assembler,
            Instant now) {
        // Asked once for all: most products have no conflict, and a question for each is what a plan would wait for.
        Set<ProductId> waiting = store.conflicts()
                .having(chunk.stream().map(state -> state.id().orElseThrow()).toList());
        List<PlanItem> items = new ArrayList<>();
        for (ProductState state : chunk) {
            boolean known = waiting.contains(state.id().orElseThrow());
            items.addAll(assembler.add(itemsOf(state, request.operation(), planner, now, known)));
        }
        return items;
    }

    /** The steps that one product needs now; its waiting conflicts are brought up to date. */
    List<PlanItem> itemsOf(ProductState state, Optional<OperationKind> only, ProductPlanner planner, Instant now) {
        return itemsOf(state, only, planner, now, true);
    }

    private List<PlanItem> itemsOf(
            ProductState state, Optional<OperationKind> only, ProductPlanner planner, Instant now, boolean known) {
        Changeset changeset = Comparison.compare(state);
        List<PlanItem> items = planner.plan(changeset);
        // A run that is about one field leaves the conflicts of the others as they are.
        List<OpenConflict> conflicts = planner.planAll(changeset).stream()
                .filter(item -> item.kind() == ItemKind.CONFLICT)
                .flatMap(item -> Conflicts.of(state, changeset, item, now).stream())
                .toList();
        if (known || !conflicts.isEmpty()) {
            store.conflicts().waiting(state.shop(), state.id().orElseThrow(), conflicts);
        }
        return only.map(kind -> items.stream().filter(item -> fits(item, kind)).toList())
                .orElse(items);
    }

    private static boolean fits(PlanItem item, OperationKind only) {
        Set<ItemKind> wanted = switch (only) {
            case CREATE -> EnumSet.of(ItemKind.CREATE);
            case UPDATE -> EnumSet.of(ItemKind.UPDATE);
            case DELETE -> EnumSet.of(ItemKind.DELETE);
            case SYNC_DOWN -> EnumSet.of(ItemKind.PULL, ItemKind.SETTLE);
            case SYNC_UP -> EnumSet.of(ItemKind.CREATE, ItemKind.UPDATE, ItemKind.DELETE);
        };
        return wanted.contains(item.kind()) || item.kind() == ItemKind.CONFLICT || item.kind() == ItemKind.HELD_BACK;
    }
}
