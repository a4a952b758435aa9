package dev.syncline.engine;

import dev.syncline.model.OperationId;
import dev.syncline.model.Priority;
import dev.syncline.model.RunId;
import dev.syncline.queue.Lease;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Works off the queue of one run with several workers at once, each a virtual thread that goes round the write cycle. */
final class RunWorkers {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration IDLE = Duration.ofMillis(50);
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(1);

    private final StorePorts store;
    private final WriteCycle cycle;
    private final RunControl control;
    private final RunCounters counters;
    private final String owner;

    RunWorkers(StorePorts store, WriteCycle cycle, RunControl control, RunCounters counters, String owner) {
        this.store = store;
        this.cycle = cycle;
        this.control = control;
        this.counters = counters;
        this.owner = owner;
    }

    /**
     * Works until every operation of the run has ended or is suspended, or the run is cancelled. Waits while it is paused.
     *
     * @param concurrency workers at once
     * @throws ShopUnreachable where the shop stopped answering; what was not sent stays queued
     */
    void work(Run run, ShopPort port, int concurrency) throws InterruptedException {
        Lease lease = new Lease(owner, port.timeout().plus(HEARTBEAT.multipliedBy(3)));
        Set<OperationId> held = ConcurrentHashMap.newKeySet();
        AtomicBoolean failing = new AtomicBoolean();
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
                Repeating _ = Repeating.every(HEARTBEAT, "heartbeat", () -> beat(held, lease))) {
            List<Future<?>> running = IntStream.rangeClosed(1, concurrency)
                    .<Future<?>>mapToObj(number -> workers.submit(() -> {
                        boolean ended = false;
                        try {
                            workOff(number, new Shift(run, port, lease, held, failing));
                            ended = true;
                        } finally {
                            // What stops one stops all: the others would only meet it as well.
                            failing.compareAndSet(false, !ended);
                        }
                        return null;
                    }))
                    .toList();
            try {
                for (Future<?> worker : running) {
                    worker.get();
                }
            } catch (ExecutionException failed) {
                // The others end by themselves after what they are doing: broken off, they could not give it back.
                throw rethrown(failed);
            } catch (InterruptedException stopped) {
                running.forEach(worker -> worker.cancel(true));
                throw stopped;
            }
        }
    }

    /** What the workers of a run share. */
    private record Shift(Run run, ShopPort port, Lease lease, Set<OperationId> held, AtomicBoolean failing) {}

    private void workOff(int number, Shift shift) throws InterruptedException {
        Run run = shift.run();
        WorkerBoard board = counters.counter(run.id()).board();
        board.idle(number);
        Duration idle = IDLE;
        while (control.mayGoOn(run.id()) && !shift.failing().get()) {
            // More workers than the budget feeds would only hold operations that wait for it.
            List<Operation> claimed =
                    number <= shift.port().batches() ? next(run, shift.port(), shift.lease()) : List.of();
            if (claimed.isEmpty()) {
                if (nothingLeft(run.id())) {
                    return;
                }
                Thread.sleep(idle);
                idle = longer(idle);
                continue;
            }
            idle = IDLE;
            List<OperationId> ids = claimed.stream().map(Operation::id).toList();
            shift.held().addAll(ids);
            try {
                cycle.turn(
                        run, portFor(shift.port(), claimed), claimed, states -> board.takes(number, claimed, states));
            } finally {
                ids.forEach(shift.held()::remove);
                board.idle(number);
            }
        }
    }

    /** What a person waits for goes before all that is under way. */
    private static ShopPort portFor(ShopPort port, List<Operation> claimed) {
        return claimed.getFirst().priority() == Priority.CRITICAL ? port.urgent() : port;
    }

    /** What can be claimed; else what somebody announced and never settled. */
    private List<Operation> next(Run run, ShopPort port, Lease lease) {
        List<Operation> claimed = store.queue().claim(run.id(), port.packing(), lease);
        return claimed.isEmpty() ? store.queue().takeOver(run.id(), lease) : claimed;
    }

    private boolean nothingLeft(RunId run) {
        Map<OperationState, Integer> counts = store.queue().counts(run);
        return counts.entrySet().stream()
                .noneMatch(entry ->
                        entry.getValue() > 0 && !entry.getKey().ended() && entry.getKey() != OperationState.SUSPENDED);
    }

    private static Duration longer(Duration idle) {
        Duration doubled = idle.multipliedBy(2);
        return doubled.compareTo(LONGEST_IDLE) > 0 ? LONGEST_IDLE : doubled;
    }

    private void beat(Set<OperationId> held, Lease lease) {
        List<OperationId> ids = List.copyOf(held);
        if (!ids.isEmpty()) {
            store.queue().heartbeat(ids, lease);
        }
    }

    private static RuntimeException rethrown(ExecutionException failed) {
        return switch (failed.getCause()) {
            case RuntimeException cause -> cause;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(failed);
        };
    }
}
