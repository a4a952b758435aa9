package dev.syncline.service;

import dev.syncline.engine.Run;
import dev.syncline.engine.RunControl;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.engine.SyncEngine;
import dev.syncline.model.RunId;
import java.util.List;
import java.util.Optional;

/** Shows runs, and pauses, resumes and cancels them. Thread-safe. */
public final class RunService {
    private final RunPort runs;
    private final RunControl control;
    private final SyncEngine engine;
    private final ShopChoice choice;

    public RunService(RunPort runs, RunControl control, SyncEngine engine, ShopRegistry shops) {
        this.runs = runs;
        this.control = control;
        this.engine = engine;
        this.choice = new ShopChoice(shops);
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
        return runs.find(run)
                .map(engine::live)
                .orElseThrow(() -> new NotFound("There is no run " + run + ". List them with: run list"));
    }

    /** Lets a run wait after what it is doing right now. */
    public Run pause(Actor actor, RunId run) {
        return want(actor, run, RunControl.Wish.PAUSE);
    }

    /** Lets a waiting run go on. */
    public Run resume(Actor actor, RunId run) {
        return want(actor, run, RunControl.Wish.GO);
    }

    /** Ends a run after what it is doing right now, or drops one that waits for approval. */
    public Run cancel(Actor actor, RunId run) {
        Run wanted = want(actor, run, RunControl.Wish.CANCEL);
        return engine.cancel(wanted.id()).orElse(wanted);
    }

    private Run want(Actor actor, RunId id, RunControl.Wish wish) {
        actor.needs(Role.OPERATOR);
        Run run = show(actor, id);
        if (run.state().ended()) {
            throw new Invalid("Run " + id + " is over (" + run.state().word() + ").");
        }
        control.want(id, wish);
        return show(actor, id);
    }
}
