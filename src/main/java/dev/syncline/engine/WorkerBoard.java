package dev.syncline.engine;

import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.queue.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Who of the workers of a run is on what; written at each turn, and read when somebody is told. Thread-safe. */
final class WorkerBoard {
    private final Map<Integer, Optional<Turn>> turns = new ConcurrentSkipListMap<>();

    private record Turn(String item, Operation first, int operations, long since) {}

    /** A worker has nothing in hand. */
    void idle(int number) {
        turns.put(number, Optional.empty());
    }

    /** A worker begins with these. */
    void takes(int number, List<Operation> claimed, Map<ProductId, ProductState> states) {
        Operation first = claimed.getFirst();
        String item = Optional.ofNullable(states.get(first.product()))
                .map(state -> state.key().text())
                .orElseGet(() -> first.product().toString());
        turns.put(number, Optional.of(new Turn(item, first, claimed.size(), System.nanoTime())));
    }

    /** All workers by their numbers. */
    List<WorkerStanding> standing() {
        long now = System.nanoTime();
        return turns.entrySet().stream()
                .map(entry -> new WorkerStanding(
                        entry.getKey(),
                        entry.getValue()
                                .map(turn -> new WorkerStanding.Work(
                                        turn.item(),
                                        turn.first().mutation(),
                                        turn.operations(),
                                        Duration.ofNanos(now - turn.since())))))
                .toList();
    }
}
