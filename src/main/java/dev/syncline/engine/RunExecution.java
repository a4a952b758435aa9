package dev.syncline.engine;

import dev.syncline.model.PlanId;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.plan.PlanItem;
import dev.syncline.queue.OperationState;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The second half of a run: put the plan into effect, work off its operations, and write down how it ended. */
final class RunExecution {
    private final StorePorts store;
    private final RunParts parts;
    private final RunControl control;
    private final Checkpoint checkpoint;
    private final InstantSource clock;

    RunExecution(StorePorts store, RunParts parts, RunControl control, Checkpoint checkpoint, InstantSource clock) {
        this.store = store;
        this.parts = parts;
        this.control = control;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    /** What a run is carried out with. */
    record RunParts(PlanApplier applier, Replanner replanner, RunWorkers workers, RunCounters counters) {}

    /** Carries a run out from wherever it stands. */
    Run execute(Run run, ShopPort port, boolean urgent, RunListener listener) {
        long begun = System.nanoTime();
        ShopPort.Usage usage = port.usage();
        Tally before = run.tally();
        Run running = run;
        try (ProgressTicker ticker = new ProgressTicker(run, parts.counters(), port, listener)) {
            if (run.state() != RunState.RUNNING && run.state() != RunState.PAUSED) {
                store.runs().update(running.withState(RunState.QUEUED, Optional.empty()));
                enqueue(running);
                checkpoint.reached(Checkpoint.Step.ENQUEUED);
            }
            running = running.withState(RunState.RUNNING, Optional.empty());
            store.runs().update(running);
            holdWherePaused(run.id());
            ticker.applying(running);
            port.prepare();
            parts.workers().work(running, port, concurrency());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return interrupted(running);
        }
        return end(running, before, port, usage, begun);
    }

    private void enqueue(Run run) {
        PlanId plan = run.plan().orElseThrow();
        PlanSelection.Walk walk = store.runs().selection(run.id()).walk();
        store.runs().forEachItem(plan, items -> {
            List<PlanItem> effective =
                    items.stream().filter(RunExecution::effective).toList();
            List<PlanItem> taken = effective.stream().filter(walk::takes).toList();
            parts.counters().leftOut(run.id(), effective.size() - taken.size());
            if (taken.isEmpty()) {
                return;
            }
            PlanApplier.Effect effect = parts.applier().apply(run, "p" + plan, taken, clock.instant());
            parts.counters().pulled(run.id(), effect.pulled());
            for (ProductId stale : effect.stale()) {
                store.transactions()
                        .inTransaction(() -> parts.replanner().replan(run, stale, "moved-p" + plan, clock.instant()));
            }
            checkpoint.reached(Checkpoint.Step.EFFECTS_APPLIED);
        });
    }

    static boolean effective(PlanItem item) {
        return switch (item.kind()) {
            case CREATE, UPDATE, DELETE, PULL, SETTLE, ADOPT -> true;
            case CONFLICT, HELD_BACK -> false;
        };
    }

    private Run end(Run run, Tally before, ShopPort port, ShopPort.Usage used, long begun) {
        Tally counted = parts.counters().counter(run.id()).onto(before);
        Tally tally = counted.ended(
                store.conflicts().openCount(Optional.of(run.shop())),
                used.until(port.usage()),
                (System.nanoTime() - begun) / 1e9);
        boolean cancelled = control.wish(run.id()) == RunControl.Wish.CANCEL;
        if (cancelled) {
            store.queue().cancelWaiting(run.id(), EngineSentences.CANCELLED);
        }
        Run ended = run.withTally(tally)
                .ended(cancelled ? RunState.CANCELLED : RunState.DONE, clock.instant(), Optional.empty());
        store.transactions().inTransaction(() -> {
            store.runs().update(ended);
            if (!cancelled) {
                store.shops().setAgreedOnce(run.shop());
            }
        });
        forget(run.id());
        parts.replanner().forget(run.id());
        return ended;
    }

    /** Lets a run wait; one that works stays paused when its process ends, until somebody resumes it. */
    void pause(RunId id) {
        control.want(id, RunControl.Wish.PAUSE);
        holdWherePaused(id);
    }

    /** One that was paused before it worked has nothing stored yet that says so. */
    private void holdWherePaused(RunId id) {
        if (control.wish(id) == RunControl.Wish.PAUSE) {
            store.runs().move(id, RunState.RUNNING, RunState.PAUSED);
        }
    }

    /** Lets a paused run go on; false where no worker of this process waits for that. */
    boolean goOn(RunId id) {
        control.want(id, RunControl.Wish.GO);
        store.runs().move(id, RunState.PAUSED, RunState.RUNNING);
        return works(id);
    }

    /** Whether this process works on a run. */
    boolean works(RunId id) {
        return parts.counters().known(id).isPresent();
    }

    /** A run whose process is being stopped stays as it is, and goes on at the next start. */
    private Run interrupted(Run run) {
        forget(run.id());
        return run;
    }

    /** Writes down that a run failed. Where operations are queued it stays unfinished, and goes on later. */
    void fail(RunId id, RuntimeException why) {
        store.runs().find(id).filter(run -> !run.state().ended()).ifPresent(run -> {
            Optional<Sentence> message = Optional.of(EngineSentences.of(why));
            boolean later = run.state() != RunState.PLANNING
                    && run.state() != RunState.AWAITING_APPROVAL
                    && store.queue().counts(id).entrySet().stream()
                            .anyMatch(entry -> entry.getKey() != OperationState.SUSPENDED
                                    && !entry.getKey().ended()
                                    && entry.getValue() > 0);
            if (!later) {
                parts.replanner().forget(id);
            }
            // What has been queued is owed: the run goes on when the next one of this home begins.
            store.runs()
                    .update(
                            later
                                    ? run.withState(run.state(), message)
                                    : run.ended(RunState.FAILED, clock.instant(), message));
        });
        forget(id);
    }

    /** Ends a run that never got to send anything. */
    Run abandon(Run run, Sentence why) {
        Run ended = run.ended(RunState.FAILED, clock.instant(), Optional.of(why));
        store.runs().update(ended);
        return ended;
    }

    /** Ends a run that nobody works on as cancelled. */
    Run cancelled(Run run) {
        store.queue().cancelWaiting(run.id(), EngineSentences.CANCELLED);
        Run ended = run.ended(RunState.CANCELLED, clock.instant(), Optional.empty());
        store.runs().update(ended);
        forget(run.id());
        return ended;
    }

    /** A run with what has been done of it so far, where this process works on it, and what people want of it. */
    Run live(Run stored) {
        if (stored.state().ended()) {
            return stored;
        }
        Run counted = parts.counters()
                .known(stored.id())
                .map(counter -> stored.withTally(counter.onto(stored.tally())))
                .orElse(stored);
        return switch (control.wish(stored.id())) {
            case GO -> counted;
            case CANCEL -> counted.withState(RunState.CANCELLING, counted.message());
            // A pause while it plans takes effect before the first write.
            case PAUSE ->
                stored.state() == RunState.RUNNING || stored.state() == RunState.QUEUED
                        ? counted.withState(RunState.PAUSED, counted.message())
                        : counted;
        };
    }

    private void forget(RunId id) {
        parts.counters().forget(id);
        control.forget(id);
    }

    private int concurrency() {
        return store.shops()
                .setting("engine.max_concurrent")
                .map(Integer::parseInt)
                .orElse(10);
    }
}
