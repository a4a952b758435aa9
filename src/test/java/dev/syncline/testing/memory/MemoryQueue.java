package dev.syncline.testing.memory;

import dev.syncline.model.OperationId;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import dev.syncline.queue.Lease;
import dev.syncline.queue.NewOperation;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.queue.QueuePort;
import dev.syncline.testing.memory.Tables.Flight;
import dev.syncline.testing.memory.Tables.Queued;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A queue in memory. Where nothing can be claimed yet, time passes until something can. */
final class MemoryQueue implements QueuePort {
    private final Tables tables;
    private final MemoryTransactions transactions;
    private int inVain;

    MemoryQueue(Tables tables, MemoryTransactions transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    @Override
    public int enqueue(List<NewOperation> operations) {
        return transactions.inTransaction(() -> {
            int added = 0;
            for (NewOperation operation : operations) {
                if (byKey(operation.idempotencyKey()).isEmpty()) {
                    add(operation);
                    added++;
                }
            }
            return added;
        });
    }

    private void add(NewOperation fresh) {
        Set<Long> waitsFor = new HashSet<>();
        Optional<Operation> failed = Optional.empty();
        for (String key : fresh.after()) {
            Operation parent = byKey(key).orElseThrow().operation();
            if (parent.state() != OperationState.COMPLETED) {
                waitsFor.add(parent.id().number());
                failed = parent.state().ended() ? Optional.of(parent) : failed;
            }
        }
        long number = tables.number();
        tables.queue.put(
                number,
                new Queued(
                        new Operation(
                                new OperationId(number),
                                fresh.run(),
                                fresh.shop(),
                                fresh.product(),
                                fresh.kind(),
                                fresh.mutation(),
                                fresh.priority(),
                                failed.isPresent() ? OperationState.SUSPENDED : OperationState.AVAILABLE,
                                0,
                                failed.map(parent -> blockedBy(parent.id())),
                                waitsFor.stream().map(OperationId::new).toList(),
                                fresh.payload(),
                                tables.now,
                                false),
                        fresh.idempotencyKey(),
                        tables.now,
                        Set.copyOf(waitsFor)));
    }

    @Override
    public List<Operation> claim(RunId run, int most, Lease lease) {
        return transactions.inTransaction(() -> {
            List<Queued> waiting = tables.queue.values().stream()
                    .filter(queued -> queued.operation().run().equals(run))
                    .filter(MemoryQueue::waits)
                    .filter(queued -> queued.operation().state() != OperationState.SUSPENDED)
                    .filter(queued -> queued.waitsFor().isEmpty())
                    .sorted(Comparator.comparing(
                                    (Queued queued) -> queued.operation().priority())
                            .thenComparing(queued -> queued.operation().id()))
                    .toList();
            if (waiting.stream().noneMatch(this::due)) {
                waitForNext(waiting);
            }
            List<Operation> claimed = new ArrayList<>();
            for (Queued queued : waiting) {
                if (claimed.size() < most && due(queued) && !inFlight(queued.operation())) {
                    Operation operation = queued.operation();
                    tables.flights.put(
                            operation.id().number(), new Flight(lease.owner(), tables.now.plus(lease.length()), false));
                    claimed.add(put(
                            queued,
                            moved(operation, OperationState.EXECUTING, operation.attempts() + 1, Optional.empty()),
                            queued.due()));
                }
            }
            inVain = claimed.isEmpty() && !waiting.isEmpty() ? inVain + 1 : 0;
            if (inVain > 3) {
                inVain = 0;
                throw new IllegalStateException("A run waits for ever: " + waiting + ", in flight " + tables.flights);
            }
            return claimed;
        });
    }

    /** Nobody waits in this store: its clock goes on to the next thing that is due. */
    private void waitForNext(List<Queued> waiting) {
        java.util.stream.Stream.concat(
                        waiting.stream().map(Queued::due),
                        tables.flights.values().stream().map(Flight::until))
                .filter(moment -> moment.isAfter(tables.now))
                .min(Comparator.naturalOrder())
                .ifPresent(moment -> tables.now = moment);
    }

    private boolean due(Queued queued) {
        return !queued.due().isAfter(tables.now);
    }

    private boolean inFlight(Operation operation) {
        return tables.flights.keySet().stream()
                .map(tables.queue::get)
                .map(Queued::operation)
                .anyMatch(other -> other.product().equals(operation.product())
                        && other.shop().equals(operation.shop()));
    }

    @Override
    public List<OperationId> heartbeat(Collection<OperationId> operations, Lease lease) {
        return transactions.inTransaction(() -> {
            List<OperationId> held = operations.stream()
                    .filter(id -> holds(id, lease.owner(), tables.now))
                    .toList();
            held.forEach(id -> tables.flights.computeIfPresent(
                    id.number(),
                    (number, flight) ->
                            new Flight(flight.owner(), tables.now.plus(lease.length()), flight.intended())));
            return held;
        });
    }

    private boolean holds(OperationId id, String owner, Instant moment) {
        Flight flight = tables.flights.get(id.number());
        return flight != null && flight.owner().equals(owner) && flight.until().isAfter(moment);
    }

    @Override
    public boolean intend(Collection<OperationId> operations, String owner, Duration needed) {
        return transactions.inTransaction(() -> {
            if (!operations.stream().allMatch(id -> holds(id, owner, tables.now.plus(needed)))) {
                return false;
            }
            operations.forEach(id -> {
                tables.flights.computeIfPresent(
                        id.number(), (number, flight) -> new Flight(flight.owner(), flight.until(), true));
            });
            return true;
        });
    }

    @Override
    public void end(OperationId id, OperationState end, Optional<Sentence> cause) {
        transactions.inTransaction(() -> {
            Queued queued = unfinished(id);
            put(queued, moved(queued.operation(), end, queued.operation().attempts(), cause), queued.due());
            tables.flights.remove(id.number());
            boolean frees = end == OperationState.COMPLETED || end == OperationState.SKIPPED;
            for (Queued child : List.copyOf(tables.queue.values())) {
                if (child.waitsFor().contains(id.number()) && waits(child)) {
                    if (frees) {
                        Set<Long> rest = new HashSet<>(child.waitsFor());
                        rest.remove(id.number());
                        tables.queue.put(
                                child.operation().id().number(),
                                new Queued(child.operation(), child.key(), child.due(), rest));
                    } else {
                        put(
                                child,
                                moved(
                                        child.operation(),
                                        OperationState.SUSPENDED,
                                        child.operation().attempts(),
                                        Optional.of(blockedBy(id))),
                                child.due());
                    }
                }
            }
        });
    }

    private Queued unfinished(OperationId id) {
        Queued queued = tables.queue.get(id.number());
        if (queued == null || queued.operation().state().ended()) {
            throw new IllegalStateException("Operation " + id + " is gone or has ended: " + queued);
        }
        return queued;
    }

    @Override
    public void giveBack(OperationId id, Duration pause, Optional<Sentence> cause) {
        transactions.inTransaction(() -> {
            Queued queued = unfinished(id);
            Operation operation = queued.operation();
            if (operation.state() != OperationState.EXECUTING) {
                throw new IllegalStateException("Operation " + id + " is not being executed");
            }
            tables.flights.remove(id.number());
            put(
                    queued,
                    moved(
                            operation,
                            cause.isPresent() ? OperationState.RETRYABLE : OperationState.SCHEDULED,
                            cause.isPresent() ? operation.attempts() : Math.max(0, operation.attempts() - 1),
                            cause),
                    tables.now.plus(pause));
        });
    }

    @Override
    public void giveBackUnknown(OperationId id, Duration pause, Sentence cause) {
        transactions.inTransaction(() -> {
            Queued queued = unfinished(id);
            Operation operation = queued.operation();
            put(
                    queued,
                    moved(operation, operation.state(), operation.attempts() + 1, Optional.of(cause)),
                    queued.due());
            tables.flights.computeIfPresent(
                    id.number(),
                    (number, flight) -> new Flight(flight.owner(), tables.now.plus(pause), flight.intended()));
        });
    }

    @Override
    public void voidLeases(String owner) {
        transactions.inTransaction(() -> tables.flights.replaceAll((number, flight) ->
                flight.owner().equals(owner) ? flight : new Flight(flight.owner(), Instant.EPOCH, flight.intended())));
    }

    @Override
    public List<Operation> takeOver(RunId run, Lease lease) {
        return transactions.inTransaction(() -> {
            List<Operation> announced = new ArrayList<>();
            for (Map.Entry<Long, Flight> entry : List.copyOf(tables.flights.entrySet())) {
                Queued queued = tables.queue.get(entry.getKey());
                if (entry.getValue().until().isAfter(tables.now)
                        || !queued.operation().run().equals(run)) {
                    continue;
                }
                if (entry.getValue().intended()) {
                    tables.flights.put(
                            entry.getKey(), new Flight(lease.owner(), tables.now.plus(lease.length()), true));
                    announced.add(shown(queued).operation());
                } else {
                    tables.flights.remove(entry.getKey());
                    put(
                            queued,
                            moved(
                                    queued.operation(),
                                    OperationState.AVAILABLE,
                                    queued.operation().attempts(),
                                    Optional.empty()),
                            queued.due());
                }
            }
            return announced;
        });
    }

    @Override
    public void cancelWaiting(RunId run, ProductId product, Sentence cause) {
        cancel(operation -> operation.run().equals(run) && operation.product().equals(product), cause);
    }

    @Override
    public int cancelWaiting(RunId run, Sentence cause) {
        return cancel(operation -> operation.run().equals(run), cause);
    }

    private int cancel(Predicate<Operation> which, Sentence cause) {
        return transactions.inTransaction(() -> {
            List<Queued> waiting = tables.queue.values().stream()
                    .filter(queued -> which.test(queued.operation()))
                    .filter(MemoryQueue::waits)
                    .toList();
            waiting.forEach(queued -> put(
                    queued,
                    moved(
                            queued.operation(),
                            OperationState.CANCELLED,
                            queued.operation().attempts(),
                            Optional.of(cause)),
                    queued.due()));
            return waiting.size();
        });
    }

    @Override
    public Map<OperationState, Integer> counts(RunId run) {
        return transactions.read(() -> {
            Map<OperationState, Integer> counts = new EnumMap<>(OperationState.class);
            tables.queue.values().stream()
                    .map(Queued::operation)
                    .filter(operation -> operation.run().equals(run))
                    .forEach(operation -> counts.merge(operation.state(), 1, Integer::sum));
            return counts;
        });
    }

    @Override
    public Optional<Operation> find(OperationId operation) {
        return transactions.read(() -> Optional.ofNullable(tables.queue.get(operation.number()))
                .map(queued -> shown(queued).operation()));
    }

    @Override
    public void forEach(Optional<ShopId> shop, Optional<RunId> run, boolean ended, Consumer<Operation> sink) {
        transactions
                .read(() -> tables.queue.values().stream()
                        .map(queued -> shown(queued).operation())
                        .filter(operation -> shop.map(operation.shop()::equals).orElse(true))
                        .filter(operation -> run.map(operation.run()::equals).orElse(true))
                        .filter(operation -> ended || !operation.state().ended())
                        .toList())
                .forEach(sink);
    }

    @Override
    public boolean requeue(OperationId parked) {
        throw new UnsupportedOperationException("Nobody retries in the stories of this store");
    }

    @Override
    public boolean raise(OperationId operation, Priority priority) {
        throw new UnsupportedOperationException("Nobody raises priorities in the stories of this store");
    }

    private Optional<Queued> byKey(String key) {
        return tables.queue.values().stream()
                .filter(queued -> queued.key().equals(key))
                .findFirst();
    }

    private static Sentence blockedBy(OperationId parent) {
        return Sentence.verbatim("blocked-by:" + parent);
    }

    private static boolean waits(Queued queued) {
        return switch (queued.operation().state()) {
            case SUSPENDED, AVAILABLE, SCHEDULED, RETRYABLE -> true;
            case EXECUTING, COMPLETED, SKIPPED, PARKED, CANCELLED -> false;
        };
    }

    private Queued shown(Queued queued) {
        Flight flight = tables.flights.get(queued.operation().id().number());
        Operation operation = queued.operation();
        boolean intended = flight != null && flight.intended();
        return new Queued(intending(operation, intended), queued.key(), queued.due(), queued.waitsFor());
    }

    private Operation put(Queued queued, Operation moved, Instant due) {
        tables.queue.put(moved.id().number(), new Queued(moved, queued.key(), due, queued.waitsFor()));
        return moved;
    }

    private static Operation moved(Operation one, OperationState state, int attempts, Optional<Sentence> cause) {
        return new Operation(
                one.id(),
                one.run(),
                one.shop(),
                one.product(),
                one.kind(),
                one.mutation(),
                one.priority(),
                state,
                attempts,
                cause,
                one.dependsOn(),
                one.payload(),
                one.createdAt(),
                false);
    }

    private static Operation intending(Operation one, boolean intended) {
        return new Operation(
                one.id(),
                one.run(),
                one.shop(),
                one.product(),
                one.kind(),
                one.mutation(),
                one.priority(),
                one.state(),
                one.attempts(),
                one.cause(),
                one.dependsOn(),
                one.payload(),
                one.createdAt(),
                intended);
    }
}
