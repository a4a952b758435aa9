package dev.syncline.engine;

import dev.syncline.compare.Resolution;
import dev.syncline.compare.Settlement;
import dev.syncline.compare.canonical.Canonical;
import dev.syncline.compare.canonical.Digests;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.Shelves;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemField;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.NewCollections;
import dev.syncline.plan.PlanItem;
import dev.syncline.queue.NewOperation;
import dev.syncline.rules.ShopPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts a plan into effect as far as our own side goes, and queues its writes to the shop. Doing it twice does it once:
 * queued operations carry the step's key, and a step whose ground moved is handed back to be planned again.
 */
final class PlanApplier {
    private final StorePorts store;
    private final Operations operations;

    PlanApplier(StorePorts store, Operations operations) {
        this.store = store;
        this.operations = operations;
    }

    /** What became of some steps. */
    record Effect(Set<ProductId> pulled, Set<ProductId> stale, int queued) {}

    /** Applies steps of a run, numbered within {@code scope}, in one transaction. */
    Effect apply(Run run, String scope, Collection<PlanItem> items, Instant now) {
        return store.transactions().inTransaction(() -> {
            Map<ProductId, ProductState> states = store.catalogue()
                    .load(items.stream().map(PlanItem::product).collect(java.util.stream.Collectors.toSet()));
            Map<ProductId, ProductState> changed = new LinkedHashMap<>();
            Set<ProductId> pulled = new HashSet<>();
            Set<ProductId> stale = new HashSet<>();
            List<HistoryEntry> history = new ArrayList<>();
            List<NewOperation> queued = new ArrayList<>();
            Set<ProductId> waiting = store.conflicts().having(states.keySet());
            // Somebody may have kept something out after the plan was made.
            Shelves shelves = store.catalogue().shelves(run.shop());
            ShopPolicy policy = store.shops().find(run.shop()).orElseThrow().policy();
            for (PlanItem item : items) {
                ProductState state = changed.getOrDefault(item.product(), states.get(item.product()));
                if (state == null || !groundHolds(state, item) || waits(waiting, item) || keptOut(policy, item)) {
                    stale.add(item.product());
                    continue;
                }
                locally(state, item, now).ifPresent(next -> changed.put(item.product(), next));
                if (item.kind() == ItemKind.PULL) {
                    pulled.add(item.product());
                    history.addAll(HistoryOf.pulled(run, state, item, now));
                }
                if (item.writes()) {
                    List<NewOperation> before = NewCollections.of(item, shelves).stream()
                            .map(handle -> operations.collection(run, handle, item.priority()))
                            .toList();
                    queued.addAll(before);
                    queued.add(operations.of(run, scope, item, before));
                }
            }
            List<ProductId> gone = changed.values().stream()
                    .filter(state ->
                            !state.presence().local() && !state.presence().remote())
                    .map(state -> state.id().orElseThrow())
                    .toList();
            store.catalogue().remove(gone);
            gone.forEach(changed::remove);
            store.catalogue()
                    .save(changed.values().stream()
                            .map(state -> new Saving(state, Optional.empty(), Optional.empty()))
                            .toList());
            store.records().append(history);
            int added = store.queue().enqueue(queued);
            return new Effect(pulled, stale, added);
        });
    }

    /** A decision that the step was planned for may have been taken back: its field waits for a person again. */
    private boolean waits(Set<ProductId> waiting, PlanItem item) {
        return waiting.contains(item.product())
                && store.conflicts().fieldsOf(item.product()).stream().anyMatch(paths(item)::contains);
    }

    private static boolean keptOut(ShopPolicy policy, PlanItem item) {
        return policy.exemption(item.key()).isPresent()
                || paths(item).stream()
                        .anyMatch(path -> policy.exemption(item.key(), path).isPresent());
    }

    private static boolean groundHolds(ProductState state, PlanItem item) {
        return Digests.ground(state, paths(item)).equals(item.ground());
    }

    private static List<FieldPath> paths(PlanItem item) {
        return item.fields().stream().map(ItemField::path).toList();
    }

    /** What our own side becomes with a step, where it changes at all. */
    private static Optional<ProductState> locally(ProductState state, PlanItem item, Instant now) {
        return switch (item.kind()) {
            case PULL -> Optional.of(Settlement.pulled(state, paths(item), now));
            case SETTLE -> Optional.of(Settlement.converged(state, paths(item)));
            case UPDATE -> merges(state, item) ? Optional.of(intended(state, item, now)) : Optional.empty();
            case CREATE, DELETE, ADOPT, CONFLICT, HELD_BACK -> Optional.empty();
        };
    }

    private static boolean merges(ProductState state, PlanItem item) {
        return item.fields().stream()
                .anyMatch(field ->
                        !Canonical.same(field.path(), state.local().fields().get(field.path()), field.after()));
    }

    /** A merge writes a value that neither side has; the local side takes it first, so that the write is a plain push. */
    private static ProductState intended(ProductState state, PlanItem item, Instant now) {
        Map<FieldPath, Optional<Value>> wanted = new TreeMap<>();
        item.fields().forEach(field -> wanted.put(field.path(), field.after()));
        return Resolution.intended(state, wanted, now);
    }
}
