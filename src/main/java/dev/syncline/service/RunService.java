package dev.syncline.service;

import dev.syncline.engine.Engine;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunControl;
import dev.syncline.engine.RunEvents;
import dev.syncline.engine.RunListener;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.Shop;
import dev.syncline.engine.StorePorts;
import dev.syncline.engine.SyncEngine;
import dev.syncline.engine.UndoOutlook;
import dev.syncline.engine.UndoRequest;
import dev.syncline.engine.Undoing;
import dev.syncline.model.Field;
import dev.syncline.model.OperationId;
import dev.syncline.model.RunId;
import dev.syncline.queue.OperationState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows runs, and pauses, resumes and cancels them. Thread-safe. */
public final class RunService {
    private final RunPort runs;
    private final RunControl control;
    private final SyncEngine engine;
    private final RunEvents events;
    private final Undoing undoing;
    private final StorePorts store;
    private final ShopChoice choice;

    public RunService(StorePorts store, Engine engine) {
        this.runs = store.runs();
        this.control = engine.control();
        this.engine = engine.syncs();
        this.events = engine.events();
        this.undoing = engine.undoing();
        this.store = store;
        this.choice = new ShopChoice(store.shops());
    }

    /** From now on the listener hears of all runs of this process, until the subscription is closed; it never keeps one waiting. */
    public RunEvents.Subscription subscribe(Actor actor, RunListener listener) {
        actor.needs(Role.VIEWER);
        return events.subscribe(listener);
    }

    /** The newest runs, of one shop or all. */
    public List<Run> latest(Actor actor, Optional<String> shop, int most) {
        actor.needs(Role.VIEWER);
        return runs.latest(shop.map(choice::named).map(Shop::id), most).stream()
                .map(engine::live)
                .toList();
    }

    /** One run. */
    public Run show(Actor actor, RunId run) {
        actor.needs(Role.VIEWER);
        return runs.find(run).map(engine::live).orElseThrow(() -> new NotFound(ServiceSentences.noRun(run)));
    }

    /** Lets a run wait after what it is doing right now, until it is resumed, be it by another process. */
    public Run pause(Actor actor, RunId run) {
        notOver(actor, run);
        engine.pause(run);
        return show(actor, run);
    }

    /** Lets a waiting run go on; one that an earlier process left paused is at its end when this returns. */
    public Run resume(Actor actor, RunId run) {
        notOver(actor, run);
        engine.goOn(run, RunListener.NONE);
        return show(actor, run);
    }

    /** Ends a run after what it is doing right now, or drops one that waits for approval. */
    public Run cancel(Actor actor, RunId run) {
        notOver(actor, run);
        control.want(run, RunControl.Wish.CANCEL);
        engine.cancel(run);
        return show(actor, run);
    }

    /** What taking a run back would do, without doing it; of one product or field only where they are given. */
    public UndoOutlook previewUndo(Actor actor, RunId run, Optional<String> product, Optional<Field> field) {
        actor.needs(Role.VIEWER);
        return undoing.preview(undo(actor, run, product, field));
    }

    /** Takes back what a run wrote and pulled, where nobody changed it since, and writes that with one run. */
    public Undoing.Undone undo(
            Actor actor, RunId run, Optional<String> product, Optional<Field> field, RunListener listener) {
        actor.needs(Role.OPERATOR);
        return undoing.undo(undo(actor, run, product, field), actor.name(), listener);
    }

    /** Works off what was queued of a run after it had ended, such as retried operations. */
    public Run workOff(Actor actor, RunId run, RunListener listener) {
        actor.needs(Role.OPERATOR);
        show(actor, run);
        return engine.workOff(run, listener);
    }

    /** Tries all operations again that a run parked and nobody retried yet, and works them off. */
    public Run retryParked(Actor actor, RunId run, RunListener listener) {
        actor.needs(Role.OPERATOR);
        show(actor, run);
        List<OperationId> parked = new ArrayList<>();
        store.queue().forEach(Optional.empty(), Optional.of(run), true, operation -> {
            if (operation.state() == OperationState.PARKED) {
                parked.add(operation.id());
            }
        });
        if (parked.stream().filter(store.queue()::requeue).count() == 0) {
            throw new Invalid(ServiceSentences.nothingParked(run));
        }
        return engine.workOff(run, listener);
    }

    private UndoRequest undo(Actor actor, RunId id, Optional<String> product, Optional<Field> field) {
        Run run = show(actor, id);
        if (!run.state().ended()) {
            throw new Invalid(ServiceSentences.runNotOver(id, run.state()));
        }
        Shop shop = store.shops().find(run.shop()).orElseThrow();
        return new UndoRequest(
                id, product.map(reference -> ProductChoice.one(store.catalogue(), shop, reference)), field);
    }

    private void notOver(Actor actor, RunId id) {
        actor.needs(Role.OPERATOR);
        Run run = show(actor, id);
        if (run.state().ended()) {
            throw new Invalid(ServiceSentences.runOver(id, run.state()));
        }
    }
}
