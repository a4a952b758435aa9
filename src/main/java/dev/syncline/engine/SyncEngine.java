package dev.syncline.engine;

import dev.syncline.model.PlanId;
import dev.syncline.model.ProductId;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Runs syncs from beginning to end. One run works on a shop at a time; others of the same shop wait for it. Thread-safe;
 * methods block until the run ended or waits for approval.
 */
public final class SyncEngine {
    private final StorePorts store;
    private final ShopConnections connections;
    private final RunPlanning planning;
    private final RunExecution execution;
    private final RunEvents events;
    private final Map<ShopId, ReentrantLock> shopLocks = new ConcurrentHashMap<>();

    SyncEngine(
            StorePorts store,
            ShopConnections connections,
            RunPlanning planning,
            RunExecution execution,
            RunEvents events) {
        this.store = store;
        this.connections = connections;
        this.planning = planning;
        this.execution = execution;
        this.events = events;
    }

    /**
     * Runs a sync. The result awaits approval where a guard or the first sync of a shop stopped it.
     *
     * @throws ShopUnreachable where the shop does not answer; the run has failed then
     * @throws ShopStopped where the shop was stopped by a person
     */
    public Run sync(SyncRequest request, RunListener listener) {
        return alone(request.shop(), () -> {
            Shop shop = working(request.shop());
            Run run = planning.begin(request);
            events.moved(run);
            ShopPort port = connections.to(shop);
            try {
                RunPlanning.Planned planned = planning.plan(shop, port, run, request, events.besides(listener));
                return planned.stops()
                        ? told(planned.run())
                        : executed(planned.run(), port, request.urgent(), listener);
            } catch (RuntimeException failed) {
                throw failed(run, failed);
            }
        });
    }

    /**
     * Reads products that the shop reported, and does for them what an incremental sync would do; empty where nothing is
     * to be done, or the shop still waits for its first sync. The result awaits approval where a guard stopped it.
     *
     * @param all whether to look at all of them, also at those that were read to be so before
     * @throws ShopUnreachable where the shop does not answer
     * @throws ShopStopped where the shop was stopped by a person
     */
    public Optional<Run> follow(ShopId id, Collection<RemoteId> reported, boolean all, String actor) {
        return follow(id, (shop, port) -> planning.readReported(shop, port, reported, all), actor);
    }

    /** As {@link #follow}, for what changed in the shop since it was last read and was not reported; only once it was read. */
    public Optional<Run> catchUp(ShopId id, String actor) {
        return follow(
                id, (shop, port) -> shop.readUpTo().isEmpty() ? Set.of() : planning.readMissed(shop, port), actor);
    }

    private Optional<Run> follow(ShopId id, BiFunction<Shop, ShopPort, Set<ProductId>> reading, String actor) {
        return alone(id, () -> {
            Shop shop = working(id);
            ShopPort port = connections.to(shop);
            Set<ProductId> due = reading.apply(shop, port);
            return due.isEmpty() || !shop.agreedOnce()
                    ? Optional.empty()
                    : Optional.of(followed(
                            shop,
                            port,
                            new SyncRequest(
                                    id,
                                    RunKind.INCREMENTAL,
                                    due,
                                    Optional.empty(),
                                    false,
                                    Optional.empty(),
                                    false,
                                    false,
                                    actor)));
        });
    }

    private Run followed(Shop shop, ShopPort port, SyncRequest request) {
        Run run = planning.begin(request);
        events.moved(run);
        try {
            RunPlanning.Planned planned = planning.planFromMirror(shop, port, run, request, events);
            return planned.stops() ? told(planned.run()) : executed(planned.run(), port, false, RunListener.NONE);
        } catch (RuntimeException failed) {
            throw failed(run, failed);
        }
    }

    /**
     * Applies a plan: continues the run that waits with it, or begins one. What moved since is planned again.
     *
     * @param approved whether a person also approved the guards that it trips
     */
    public Run applyPlan(PlanId plan, boolean approved, String actor, RunListener listener) {
        return applyPlan(plan, PlanSelection.ALL, approved, actor, listener);
    }

    /** As the other, for a part of the plan; the rest stays as it is, and is counted as skipped. */
    public Run applyPlan(PlanId plan, PlanSelection selection, boolean approved, String actor, RunListener listener) {
        RunPort.StoredPlan stored = store.runs().findPlan(plan).orElseThrow();
        return alone(stored.shop(), () -> {
            Shop shop = working(stored.shop());
            Run run = planning.approved(stored, actor);
            if (!approved && !stored.summary().trippedGuards().isEmpty()) {
                return run;
            }
            store.runs().select(run.id(), selection);
            ShopPort port = connections.to(shop);
            try {
                return executed(run, port, false, listener);
            } catch (RuntimeException failed) {
                throw failed(run, failed);
            }
        });
    }

    /**
     * Brings runs that an ended process left to their ends. Those that were only planning have failed; those of a stopped
     * shop and those that somebody paused go on waiting.
     *
     * @throws ShopUnreachable where a shop does not answer; the runs of other shops were brought to their ends all the same
     */
    public List<Run> resume(RunListener listener) {
        List<Run> ended = new ArrayList<>();
        Optional<ShopUnreachable> unreachable = Optional.empty();
        for (Run left : store.runs().unfinished()) {
            try {
                resumed(left, listener).ifPresent(ended::add);
            } catch (ShopUnreachable failed) {
                unreachable = Optional.of(unreachable.orElse(failed));
            }
        }
        unreachable.ifPresent(failed -> {
            throw failed;
        });
        return ended;
    }

    /**
     * Works off what was queued of a run after it had ended, as a retried operation is; the run is under way again
     * meanwhile. One that has not ended does so by itself.
     */
    public Run workOff(RunId id, RunListener listener) {
        Run ended = store.runs().find(id).orElseThrow();
        return alone(ended.shop(), () -> {
            Run run = store.runs().find(id).orElseThrow();
            if (!run.state().ended()) {
                return run;
            }
            ShopPort port = connections.to(working(run.shop()));
            Run again = run.reopened();
            store.runs().update(again);
            try {
                return executed(again, port, false, listener);
            } catch (RuntimeException failed) {
                throw failed(again, failed);
            }
        });
    }

    /** A stored run with what this process has done of it since; others as they are. */
    public Run live(Run stored) {
        return execution.live(stored);
    }

    private Optional<Run> resumed(Run left, RunListener listener) {
        return switch (left.state()) {
            case PLANNING -> Optional.of(told(execution.abandon(left, EngineSentences.INTERRUPTED)));
            case QUEUED, RUNNING ->
                store.shops().find(left.shop()).orElseThrow().stopped().isPresent()
                        ? Optional.empty()
                        : Optional.of(resume(left, listener));
            case CANCELLING -> Optional.of(told(execution.cancelled(left)));
            case PAUSED, AWAITING_APPROVAL, DONE, FAILED, CANCELLED -> Optional.empty();
        };
    }

    /** Lets a run wait after what it is doing right now; where it works already, beyond the end of the process. */
    public void pause(RunId id) {
        execution.pause(id);
    }

    /** Lets a paused run go on. One that an earlier process left paused is brought to its end, before this returns. */
    public void goOn(RunId id, RunListener listener) {
        if (!execution.goOn(id)) {
            store.runs()
                    .find(id)
                    .filter(left -> left.state() == RunState.RUNNING)
                    .ifPresent(left -> alone(left.shop(), () -> stillLeft(left, listener)));
        }
    }

    private Run stillLeft(Run left, RunListener listener) {
        Run now = store.runs().find(left.id()).orElseThrow();
        return now.state().ended() ? now : resume(now, listener);
    }

    /** Drops a run that waits for approval, or one that no process works on. */
    public Optional<Run> cancel(RunId id) {
        return store.runs().find(id).map(run -> dropped(run) ? told(execution.cancelled(run)) : run);
    }

    private boolean dropped(Run run) {
        return run.state() == RunState.AWAITING_APPROVAL
                || (run.state() == RunState.PAUSED && !execution.works(run.id()));
    }

    private Run resume(Run left, RunListener listener) {
        return alone(left.shop(), () -> {
            ShopPort port = connections.to(working(left.shop()));
            try {
                return executed(left, port, false, listener);
            } catch (RuntimeException failed) {
                throw failed(left, failed);
            }
        });
    }

    private Run executed(Run run, ShopPort port, boolean urgent, RunListener listener) {
        return told(execution.execute(run, port, urgent, events.besides(listener)));
    }

    private RuntimeException failed(Run run, RuntimeException why) {
        execution.fail(run.id(), why);
        store.runs().find(run.id()).ifPresent(events::moved);
        return why;
    }

    private Run told(Run run) {
        events.moved(run);
        return run;
    }

    private Shop working(ShopId id) {
        Shop shop = store.shops().find(id).orElseThrow();
        shop.stopped().ifPresent(why -> {
            throw new ShopStopped(shop.name(), why);
        });
        return shop;
    }

    private <T> T alone(ShopId shop, Supplier<T> work) {
        ReentrantLock lock = shopLocks.computeIfAbsent(shop, missing -> new ReentrantLock());
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
