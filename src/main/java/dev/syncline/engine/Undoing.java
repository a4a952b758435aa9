package dev.syncline.engine;

import dev.syncline.compare.Undo.Finding;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.RunId;
import dev.syncline.model.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes back what runs did: first on our own side, as a decision, then in the shop with one run. What is being taken back is
 * durable, so that a process that ends in the middle of it leaves it to the next. Thread-safe.
 */
public final class Undoing {
    private static final Logger LOG = LoggerFactory.getLogger(Undoing.class);
    private static final int KEPT = 50;
    private static final int MOST_LOOKED = 10_000;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final StorePorts store;
    private final SyncEngine engine;
    private final Checkpoint checkpoint;
    private final InstantSource clock;
    private final Set<Long> underway = ConcurrentHashMap.newKeySet();
    private final Map<Long, Instant> notBefore = new ConcurrentHashMap<>();

    Undoing(StorePorts store, SyncEngine engine, Checkpoint checkpoint, InstantSource clock) {
        this.store = store;
        this.engine = engine;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /** The run that wrote what was taken back, empty where nothing could be; and what stayed. */
    public record Undone(Optional<Run> run, UndoOutlook outlook) {}

    /** What taking back would do, without doing it. */
    public UndoOutlook preview(UndoRequest request) {
        UndoTally tally = new UndoTally();
        UndoSearch search = search(request);
        Instant now = clock.instant();
        UndoScope scope = scope(request);
        for (List<ProductId> chunk : scope.chunks()) {
            Map<ProductId, ProductState> states = store.catalogue().load(chunk);
            states.values().forEach(state -> tally.add(search.of(state, now)));
            scope.forgotten(chunk, states.keySet()).forEach(tally::gone);
        }
        scope.collections().forEach(tally::stays);
        return tally.outlook();
    }

    /** Takes back what nobody changed since. */
    public Undone undo(UndoRequest request, String actor, RunListener listener) {
        engine.check(shop(request).id());
        Instant now = clock.instant();
        TakeBack kept = store.runs().takeBacks().keep(shop(request).id(), request, actor, now, now);
        return carriedOut(kept, TakeBack.State.WAITING, listener)
                .orElseThrow(() -> new IllegalStateException("Take-back " + kept.id() + " was begun elsewhere"));
    }

    /** Whether something waits for a time that has come. */
    public boolean isDue() {
        return !due().isEmpty()
                || store.runs().takeBacks().standing(TakeBack.State.WORKING).stream()
                        .anyMatch(one -> !underway.contains(one.id()) && isTime(one));
    }

    /** One that failed is not tried again at once. */
    private boolean isTime(TakeBack one) {
        return !clock.instant().isBefore(notBefore.getOrDefault(one.id(), Instant.MIN));
    }

    /**
     * Goes on with what an ended process left half done, and takes back what was to be by now. A shop that does not answer
     * or was stopped keeps its own waiting, and nothing of other shops.
     */
    public List<Undone> carryOutDue(RunListener listener) {
        List<Undone> done = new ArrayList<>();
        for (TakeBack left : store.runs().takeBacks().standing(TakeBack.State.WORKING)) {
            attempt(left, TakeBack.State.WORKING, listener).ifPresent(done::add);
        }
        for (TakeBack waiting : due()) {
            attempt(waiting, TakeBack.State.WAITING, listener).ifPresent(done::add);
        }
        return done;
    }

    private Optional<Undone> attempt(TakeBack one, TakeBack.State from, RunListener listener) {
        boolean writing = store.runs().takeBacks().writers(one.id()).stream()
                .findFirst()
                .flatMap(store.runs()::find)
                .filter(run -> run.state() != RunState.PLANNING && !run.state().ended())
                .isPresent();
        if (writing || !isTime(one)) {
            return Optional.empty();
        }
        try {
            engine.check(one.shop());
            return carriedOut(one, from, listener);
        } catch (ShopUnreachable | ShopStopped later) {
            LOG.warn("Take-back {} waits: {}", one.id(), later.getMessage());
            notBefore.put(one.id(), clock.instant().plus(PAUSE));
            return Optional.empty();
        }
    }

    /** A run that still works is not taken back before its end. */
    private List<TakeBack> due() {
        Instant now = clock.instant();
        return store.runs().takeBacks().standing(TakeBack.State.WAITING).stream()
                .filter(one -> !one.dueAt().isAfter(now) && isTime(one))
                .filter(one -> one.request().runs().stream()
                        .allMatch(run -> store.runs()
                                .find(run)
                                .filter(found -> !found.state().ended())
                                .isEmpty()))
                .toList();
    }

    private Optional<Undone> carriedOut(TakeBack one, TakeBack.State from, RunListener listener) {
        if (!underway.add(one.id())) {
            return Optional.empty();
        }
        try {
            if (from == TakeBack.State.WAITING
                    && !store.runs().takeBacks().move(one.id(), from, TakeBack.State.WORKING)) {
                return Optional.empty();
            }
            return Optional.of(carryOut(one, listener));
        } finally {
            underway.remove(one.id());
        }
    }

    private Undone carryOut(TakeBack one, RunListener listener) {
        UndoTally tally = new UndoTally();
        UndoWriting writing = new UndoWriting(store, engine, one);
        boolean links = decide(one, writing, tally, true);
        checkpoint.reached(Checkpoint.Step.TAKEN_BACK);
        Optional<Run> run = writing.run(listener);
        if (links) {
            // Once the values are back, products that were linked by the run are kept apart again.
            decide(one, writing, new UndoTally(), false);
        }
        UndoOutlook outlook = tally.outlook();
        store.runs().takeBacks().done(one.id(), figures(outlook));
        return new Undone(run, outlook);
    }

    /**
     * Decides product by product; whether some are to be looked at again once the values are written.
     *
     * @param reading whether to read first what the merchant says by now, which no sync may have seen yet
     */
    private boolean decide(TakeBack one, UndoWriting writing, UndoTally tally, boolean reading) {
        UndoSearch search = search(one.request());
        boolean pulls = shop(one.request()).policy().pullOrphans();
        boolean[] later = {false};
        UndoScope scope = scope(one.request());
        for (List<ProductId> chunk : scope.chunks()) {
            if (reading) {
                read(one, chunk);
            }
            Instant now = clock.instant();
            store.transactions().inTransaction(() -> {
                Map<ProductId, ProductState> states = store.catalogue().load(chunk);
                scope.forgotten(chunk, states.keySet()).forEach(tally::gone);
                for (ProductState state : states.values()) {
                    UndoFindings found = search.of(state, now);
                    tally.add(found);
                    later[0] |= found.later();
                    if (!found.isEmpty()) {
                        save(found, writing.begun(), one.actor(), now);
                        found.apart(pulls)
                                .ifPresent(half -> store.catalogue()
                                        .save(List.of(new Saving(half, Optional.empty(), Optional.empty()))));
                        if (found.writes()) {
                            writing.add(state.id().orElseThrow());
                        }
                    }
                }
            });
        }
        scope.collections().forEach(tally::stays);
        return later[0];
    }

    private void read(TakeBack one, List<ProductId> chunk) {
        List<ProductId> linked = store.catalogue().load(chunk).values().stream()
                .filter(state -> state.remoteId().isPresent())
                .map(state -> state.id().orElseThrow())
                .toList();
        if (!linked.isEmpty()) {
            engine.read(one.shop(), linked);
        }
    }

    private void save(UndoFindings found, RunId run, String actor, Instant now) {
        ProductState next = found.undone(now);
        store.catalogue().save(List.of(new Saving(next, Optional.empty(), Optional.empty())));
        List<HistoryEntry> entries = new ArrayList<>();
        if (found.deed().isPresent() && !found.later()) {
            entries.add(entry(found.state(), next, Optional.empty(), run, actor, now));
        }
        found.fields().stream()
                .filter(Finding.Undoable.class::isInstance)
                .forEach(finding ->
                        entries.add(entry(found.state(), next, Optional.of(finding.path()), run, actor, now)));
        store.records().append(entries);
    }

    private static HistoryEntry entry(
            ProductState before, ProductState after, Optional<FieldPath> path, RunId run, String actor, Instant now) {
        return new HistoryEntry(
                now,
                actor,
                Optional.of(run),
                before.shop(),
                before.id().orElseThrow(),
                before.key().text(),
                Side.LOCAL,
                "undo",
                path,
                path.flatMap(before.local().fields()::get),
                path.flatMap(after.local().fields()::get));
    }

    private static TakeBack.Figures figures(UndoOutlook outlook) {
        return new TakeBack.Figures(
                outlook.products(),
                outlook.fields(),
                outlook.edited(),
                outlook.impossible(),
                outlook.kept().stream().limit(KEPT).map(UndoOutlook.Kept::words).toList());
    }

    /** The entry with which something that a run did was taken back, where it was. */
    public Optional<HistoryEntry> tookBack(HistoryEntry done) {
        return done.run().stream()
                .flatMap(run -> store.runs().takeBacks().of(run).stream())
                .filter(one ->
                        one.state() == TakeBack.State.DONE && one.request().covers(done))
                .flatMap(one -> store.runs().takeBacks().writers(one.id()).stream())
                .flatMap(writer -> undoEntry(done, writer).stream())
                .findFirst();
    }

    private Optional<HistoryEntry> undoEntry(HistoryEntry done, RunId writer) {
        List<HistoryEntry> found = new ArrayList<>();
        store.records()
                .forEach(
                        new RecordPort.HistoryFilter(
                                Optional.of(done.product()), Optional.of(writer), Optional.of(done.at()), MOST_LOOKED),
                        entry -> {
                            boolean same =
                                    entry.field().isEmpty() || entry.field().equals(done.field());
                            if (entry.action().equals("undo") && same) {
                                found.add(entry);
                            }
                        });
        return found.stream().findFirst();
    }

    private UndoSearch search(UndoRequest request) {
        Shop shop = shop(request);
        return new UndoSearch(
                store.records(), request, shop.policy(), store.catalogue().shelves(shop.id()));
    }

    private UndoScope scope(UndoRequest request) {
        return UndoScope.of(
                store, request, store.catalogue().shelves(shop(request).id()));
    }

    private Shop shop(UndoRequest request) {
        return request.runs().stream()
                .flatMap(run -> store.runs().find(run).stream())
                .flatMap(run -> store.shops().find(run.shop()).stream())
                .findFirst()
                .orElseThrow();
    }
}
