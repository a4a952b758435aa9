package dev.syncline.engine;

import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The run with which a take-back writes what it decided; begun with the first decision. Used by one thread. */
final class UndoWriting {
    private final StorePorts store;
    private final SyncEngine engine;
    private final TakeBack one;
    private final Set<ProductId> products = new LinkedHashSet<>();
    private Optional<RunId> run = Optional.empty();

    UndoWriting(StorePorts store, SyncEngine engine, TakeBack one) {
        this.store = store;
        this.engine = engine;
        this.one = one;
        takeUp();
    }

    /** An earlier process may have decided and not written. */
    private void takeUp() {
        List<RunId> writers = store.runs().takeBacks().writers(one.id());
        Optional<RunState> last =
                writers.stream().findFirst().flatMap(store.runs()::find).map(Run::state);
        if (last.filter(state -> state == RunState.PLANNING || state == RunState.FAILED)
                .isEmpty()) {
            return;
        }
        run = last.filter(RunState.PLANNING::equals).map(state -> writers.getFirst());
        writers.forEach(writer -> store.records()
                .forEach(
                        new RecordPort.HistoryFilter(
                                Optional.empty(), Optional.of(writer), Optional.empty(), Integer.MAX_VALUE),
                        entry -> {
                            if (entry.action().equals("undo")) {
                                products.add(entry.product());
                            }
                        }));
        if (!products.isEmpty()) {
            begun();
        }
    }

    /** The run; begun where it is not yet, within the running transaction. */
    RunId begun() {
        if (run.isEmpty()) {
            Run begun = engine.begin(request(Set.of()));
            store.runs().takeBacks().writes(begun.id(), one.id());
            run = Optional.of(begun.id());
        }
        return run.get();
    }

    /** A product that is to be written. */
    void add(ProductId product) {
        products.add(product);
    }

    /** Writes what was decided; empty where nothing was. */
    Optional<Run> run(RunListener listener) {
        return run.flatMap(store.runs()::find)
                .map(begun -> products.isEmpty()
                        ? engine.endedIdle(begun, Optional.empty())
                        : engine.sync(begun, request(products), listener));
    }

    private SyncRequest request(Set<ProductId> about) {
        return new SyncRequest(
                one.shop(),
                RunKind.PRODUCTS,
                about,
                Optional.empty(),
                false,
                Optional.empty(),
                true,
                true,
                one.actor());
    }
}
