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
        long[] compared = {0};
        Consumer<List<ProductState>> work = chunk -> {
            store.transactions()
                    .inTransaction(() -> store.runs().append(plan, items(chunk, request, planner, assembler, now)));
            compared[0] += chunk.size();
            sofar.accept(compared[0]);
        };
        if (request.products().isEmpty()) {
            store.catalogue().forEachPending(request.shop(), EnumSet.allOf(FieldGroup.class), work);
        } else {
            work.accept(List.copyOf(store.catalogue().load(request.products()).values()));
        }
        PlanSummary summary = assembler.summary();
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
        List<PlanItem> items = new ArrayList<>();
        for (ProductState state : chunk) {
            items.addAll(assembler.add(itemsOf(state, request.operation(), planner, now)));
        }
        return items;
    }

    /** The steps that one product needs now; its waiting conflicts are brought up to date. */
    List<PlanItem> itemsOf(ProductState state, Optional<OperationKind> only, ProductPlanner planner, Instant now) {
        Changeset changeset = Comparison.compare(state);
        List<PlanItem> items = planner.plan(changeset);
        ProductId product = state.id().orElseThrow();
        store.conflicts()
                .waiting(
                        state.shop(),
                        product,
                        items.stream()
                                .filter(item -> item.kind() == ItemKind.CONFLICT)
                                .flatMap(item -> Conflicts.of(state, changeset, item, now).stream())
                                .toList());
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
