package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.OperationId;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.queue.Lease;
import dev.syncline.queue.NewOperation;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class ClaimersIT extends QueueContract {
    private static final int PRODUCTS = 100;
    private static final int OPERATIONS = 600;
    private static final int CLAIMERS = 4;

    @Test
    void many_claimers_share_the_queue_without_two_ever_having_the_same_product() throws Exception {
        List<NewOperation> operations = new ArrayList<>();
        for (int number = 0; number < OPERATIONS; number++) {
            operations.add(operation(
                    "op" + number,
                    1 + number % PRODUCTS,
                    Priority.ofLevel(1 + number % 5).orElseThrow()));
        }
        queue().enqueue(operations);
        Set<ProductId> inFlight = ConcurrentHashMap.newKeySet();
        Set<OperationId> done = ConcurrentHashMap.newKeySet();
        AtomicBoolean stop = new AtomicBoolean();
        // Threads of the system: claimers that find nothing ask again at once, and would keep virtual ones from their
        // turn.
        try (ExecutorService threads = Executors.newFixedThreadPool(CLAIMERS)) {
            List<Future<?>> claimers = new ArrayList<>();
            for (int claimer = 0; claimer < CLAIMERS; claimer++) {
                Lease lease = new Lease("claimer-" + claimer, Duration.ofMinutes(5));
                claimers.add(threads.submit(() -> work(lease, inFlight, done, stop)));
            }
            try {
                for (Future<?> claimer : claimers) {
                    claimer.get(60, TimeUnit.SECONDS);
                }
            } finally {
                stop.set(true);
            }
        }
        assertEquals(OPERATIONS, done.size());
        assertEquals(Map.of(OperationState.COMPLETED, OPERATIONS), queue().counts(run));
    }

    private void work(Lease lease, Set<ProductId> inFlight, Set<OperationId> done, AtomicBoolean stop) {
        while (done.size() < OPERATIONS && !stop.get()) {
            List<Operation> claimed = queue().claim(run, 7, lease);
            for (Operation operation : claimed) {
                assertTrue(inFlight.add(operation.product()), () -> "twice in flight: " + operation.product());
                assertTrue(done.add(operation.id()), () -> "claimed twice: " + operation.id());
            }
            for (Operation operation : claimed) {
                inFlight.remove(operation.product());
                complete(operation);
            }
        }
    }
}
