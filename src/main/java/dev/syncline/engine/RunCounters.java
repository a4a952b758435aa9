package dev.syncline.engine;

import dev.syncline.model.OperationKind;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.RunId;
import dev.syncline.queue.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the runs of this process did so far. Thread-safe. */
final class RunCounters {
    private final Map<RunId, Counter> counters = new ConcurrentHashMap<>();

    /** What one transaction did; counted only once it is committed. */
    static final class Change {
        private final List<Operation> applied = new ArrayList<>();
        private int skipped;
        private int parked;
        private Optional<String> product = Optional.empty();

        void applied(Operation operation, ProductState state) {
            applied.add(operation);
            product = Optional.of(state.key().text());
        }

        void skipped() {
            skipped++;
        }

        void parked() {
            parked++;
        }
    }

    void add(RunId run, Change change) {
        counter(run).add(change);
    }

    void pulled(RunId run, Set<ProductId> products) {
        counter(run).pulled(products);
    }

    /** Steps of its plan that a run leaves out. */
    void leftOut(RunId run, long steps) {
        counter(run).leftOut(steps);
    }

    /** The counter of a run. */
    Counter counter(RunId run) {
        return counters.computeIfAbsent(run, missing -> new Counter());
    }

    /** The counter of a run, where this process works on it. */
    Optional<Counter> known(RunId run) {
        return Optional.ofNullable(counters.get(run));
    }

    void forget(RunId run) {
        counters.remove(run);
    }

    /** The figures of one run. */
    static final class Counter {
        private final Set<ProductId> createdProducts = new HashSet<>();
        private final Set<ProductId> updatedProducts = new HashSet<>();
        private final Set<ProductId> pulledProducts = new HashSet<>();
        private final WorkerBoard board = new WorkerBoard();
        private long created;
        private long deleted;
        private long skipped;
        private long parked;
        private long ended;
        private Optional<String> current = Optional.empty();

        synchronized void add(Change change) {
            current = change.product.or(() -> current);
            for (Operation operation : change.applied) {
                if (operation.kind() == OperationKind.CREATE) {
                    created++;
                    createdProducts.add(operation.product());
                } else if (operation.kind() == OperationKind.DELETE) {
                    deleted++;
                } else if (!createdProducts.contains(operation.product())) {
                    // What follows the creation is part of it.
                    updatedProducts.add(operation.product());
                }
            }
            skipped += change.skipped;
            parked += change.parked;
            ended += change.applied.size() + (long) change.skipped + change.parked;
        }

        synchronized void pulled(Set<ProductId> products) {
            pulledProducts.addAll(products);
        }

        synchronized void leftOut(long steps) {
            skipped += steps;
        }

        /** Who works on what. */
        WorkerBoard board() {
            return board;
        }

        /** Operations that reached an end. */
        synchronized long ended() {
            return ended;
        }

        /** The key of the product that was written last. */
        synchronized Optional<String> current() {
            return current;
        }

        /** The figures on top of those of an earlier process. */
        synchronized Tally onto(Tally before) {
            return new Tally(
                    before.planned(),
                    before.created() + created,
                    before.updated() + updatedProducts.size(),
                    before.deleted() + deleted,
                    before.pulled() + pulledProducts.size(),
                    before.adopted(),
                    before.unchanged(),
                    before.skipped() + skipped,
                    before.conflicts(),
                    before.parked() + parked,
                    before.requests(),
                    before.cost(),
                    before.throttled(),
                    before.seconds());
        }
    }
}
