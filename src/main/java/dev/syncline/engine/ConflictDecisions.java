package dev.syncline.engine;

import dev.syncline.compare.Choice;
import dev.syncline.engine.DecisionPort.Decision;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Carries out what people decide about conflicts: first on our own side, durably, then in the shop. Thread-safe. */
public final class ConflictDecisions {
    private static final int TOGETHER = 50;
    private static final int PRODUCTS = 200;

    private final StorePorts store;
    private final SyncEngine engine;
    private final Deciding deciding;
    private final InstantSource clock;

    ConflictDecisions(StorePorts store, SyncEngine engine, InstantSource clock) {
        this.store = store;
        this.engine = engine;
        this.deciding = new Deciding(store);
        this.clock = clock;
    }

    /**
     * Decides a conflict and writes what follows.
     *
     * @throws GroundMoved where a side says something else than the conflict shows
     * @throws dev.syncline.compare.NotResolvable where the choice cannot be carried out
     */
    public Run resolve(OpenConflict conflict, Choice choice, String actor, RunListener listener) {
        store.transactions().inTransaction(() -> deciding.decideOpen(conflict, choice, actor, clock.instant()));
        return write(conflict.shop(), Set.of(conflict.product()), actor, listener);
    }

    /** Decides conflicts as they were shown, without the shop; what follows is written by {@link #writeDecided} or a sync. */
    public List<DecisionResult> decide(Collection<OpenConflict> shown, Choice choice, String actor) {
        return each(shown, (conflict, now) -> deciding.decide(conflict, choice, actor, now));
    }

    /** Takes decisions back that were not sent; their conflicts wait again. */
    public List<DecisionResult> takeBack(Collection<Long> numbers, String actor) {
        return each(numbers, (number, now) -> deciding.takeBack(number, actor, now));
    }

    /** Writes everything of a shop that was decided and is not written yet, in one run; empty where there is nothing. */
    public Optional<Run> writeDecided(ShopId shop, String actor, RunListener listener) {
        Set<ProductId> owed = owed(shop);
        if (owed.isEmpty()) {
            return Optional.empty();
        }
        Run run = write(shop, owed, actor, listener);
        owed(shop);
        return Optional.of(run);
    }

    /** The products of which decisions are still to be written; decisions that turn out to be written are marked so. */
    public Set<ProductId> owed(ShopId shop) {
        Set<ProductId> owed = new LinkedHashSet<>();
        long after = Long.MIN_VALUE;
        List<Decision> page;
        do {
            page = store.decisions().unwritten(shop, after, PRODUCTS);
            Map<ProductId, ProductState> states = store.catalogue()
                    .load(page.stream().map(Decision::product).collect(java.util.stream.Collectors.toSet()));
            List<Long> written = new ArrayList<>();
            for (Decision decision : page) {
                ProductState state = states.get(decision.product());
                if (state != null && decision.change().owes(state)) {
                    owed.add(decision.product());
                } else {
                    written.add(decision.conflict());
                }
                after = decision.product().number();
            }
            store.decisions().written(written);
        } while (!page.isEmpty());
        return owed;
    }

    /** The vendor by which habits are told, in small letters; empty for none. */
    public static String vendor(ProductState state) {
        return Deciding.vendor(state);
    }

    private Run write(ShopId shop, Set<ProductId> products, String actor, RunListener listener) {
        return engine.write(
                new SyncRequest(
                        shop,
                        RunKind.CONFLICTS,
                        products,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        true,
                        true,
                        actor),
                listener);
    }

    private <T> List<DecisionResult> each(Collection<T> all, BiFunction<T, Instant, DecisionResult> work) {
        List<DecisionResult> results = new ArrayList<>();
        List<T> list = List.copyOf(all);
        for (int from = 0; from < list.size(); from += TOGETHER) {
            List<T> some = list.subList(from, Math.min(list.size(), from + TOGETHER));
            Instant now = clock.instant();
            results.addAll(store.transactions()
                    .inTransaction(
                            () -> some.stream().map(one -> work.apply(one, now)).toList()));
        }
        return results;
    }
}
