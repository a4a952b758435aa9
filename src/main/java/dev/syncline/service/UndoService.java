package dev.syncline.service;

import dev.syncline.engine.Engine;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.RunState;
import dev.syncline.engine.Shop;
import dev.syncline.engine.StorePorts;
import dev.syncline.engine.TakeBack;
import dev.syncline.engine.UndoOutlook;
import dev.syncline.engine.UndoRequest;
import dev.syncline.engine.Undoing;
import dev.syncline.model.Field;
import dev.syncline.model.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes back what runs did: at once, or at a set time. Thread-safe. */
public final class UndoService {
    private final StorePorts store;
    private final RunPort runs;
    private final Undoing undoing;
    private final ShopChoice choice;

    UndoService(StorePorts store, Engine engine) {
        this.store = store;
        this.runs = store.runs();
        this.undoing = engine.undoing();
        this.choice = new ShopChoice(store.shops());
    }

    /** What a person means by a run, one product of it or one field. */
    public UndoRequest ofRun(RunId id, Optional<String> product, Optional<Field> field) {
        Run run = run(id);
        over(run);
        Shop shop = store.shops().find(run.shop()).orElseThrow();
        return new UndoRequest(
                id, product.map(reference -> ProductChoice.one(store.catalogue(), shop, reference)), field);
    }

    /** Everything that the runs of a shop did since a moment. */
    public UndoRequest to(Optional<String> shop, Instant moment) {
        Shop chosen = choice.chosen(shop);
        List<Run> since = runs.latest(Optional.of(chosen.id()), Integer.MAX_VALUE).stream()
                .filter(run -> run.state() != RunState.AWAITING_APPROVAL)
                .filter(run -> run.endedAt().map(end -> !end.isBefore(moment)).orElse(true))
                .toList();
        if (since.isEmpty()) {
            throw new Invalid(ServiceSentences.nothingSince(chosen.name(), moment));
        }
        since.forEach(UndoService::over);
        return UndoRequest.since(moment, since.stream().map(Run::id).toList());
    }

    /** What taking back would do, without doing it. */
    public UndoOutlook preview(Actor actor, UndoRequest request) {
        actor.needs(Role.VIEWER);
        return undoing.preview(request);
    }

    /** Takes back what nobody changed since, and writes that with one run. */
    public Undoing.Undone undo(Actor actor, UndoRequest request, RunListener listener) {
        actor.needs(Role.OPERATOR);
        return undoing.undo(request, actor.name(), listener);
    }

    /** What takes back something of a run, or is to, the newest first. */
    public List<TakeBack> of(Actor actor, RunId run) {
        actor.needs(Role.VIEWER);
        return runs.takeBacks().of(run);
    }

    /** What a run writes for, where it takes something back. */
    public Optional<TakeBack> writtenBy(Actor actor, RunId run) {
        actor.needs(Role.VIEWER);
        return runs.takeBacks().writtenBy(run);
    }

    /** The entry with which something that a run did was taken back, where it was. */
    public Optional<HistoryEntry> tookBack(Actor actor, HistoryEntry done) {
        actor.needs(Role.VIEWER);
        return undoing.tookBack(done);
    }

    /** Keeps what a run wrote that was to be taken back at a set time. Returns what is not done any more. */
    public List<TakeBack> keep(Actor actor, RunId run) {
        actor.needs(Role.OPERATOR);
        run(run);
        List<TakeBack> dropped = of(actor, run).stream()
                .filter(one -> one.state() == TakeBack.State.WAITING)
                .filter(one -> runs.takeBacks().move(one.id(), TakeBack.State.WAITING, TakeBack.State.CANCELLED))
                .toList();
        if (dropped.isEmpty()) {
            throw new Invalid(ServiceSentences.notToBeTakenBack(run));
        }
        return dropped;
    }

    /** Whether something is to be taken back by now. */
    public boolean isDue() {
        return undoing.isDue();
    }

    /** Takes back what is to be by now, and goes on with what an ended process left half done. */
    public List<Undoing.Undone> carryOutDue(Actor actor, RunListener listener) {
        actor.needs(Role.OPERATOR);
        return undoing.carryOutDue(listener);
    }

    private Run run(RunId id) {
        return runs.find(id).orElseThrow(() -> new NotFound(ServiceSentences.noRun(id)));
    }

    private static void over(Run run) {
        if (!run.state().ended()) {
            throw new Invalid(ServiceSentences.runNotOver(run.id(), run.state()));
        }
    }
}
