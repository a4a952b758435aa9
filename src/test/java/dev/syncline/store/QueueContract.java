package dev.syncline.store;

import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.queue.Lease;
import dev.syncline.queue.NewOperation;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A run and short words for what is done to its queue. */
abstract class QueueContract extends StoreContract {
    static final Lease MINE = new Lease("engine-1", Duration.ofMinutes(5));
    static final Lease THEIRS = new Lease("engine-2", Duration.ofMinutes(5));
    static final Lease OVER = new Lease("engine-1", Duration.ofMinutes(-1));

    RunId run;

    @BeforeEach
    void beginRun() {
        run = run();
    }

    /** Leases are taken over wherever they are, so no test may leave any. */
    @AfterEach
    void removeShop() {
        shops().remove(shop.id());
    }

    NewOperation operation(String key, long product, Priority priority, String... after) {
        return new NewOperation(
                run,
                shop.id(),
                new ProductId(product),
                OperationKind.UPDATE,
                MutationKind.PRODUCT,
                priority,
                "payload of " + key,
                run + ":" + key,
                List.of(after).stream().map(parent -> run + ":" + parent).toList());
    }

    void enqueue(NewOperation... operations) {
        queue().enqueue(List.of(operations));
    }

    /** Claims and says what the payloads are. */
    List<String> claim(int most, Lease lease) {
        return names(queue().claim(run, most, lease));
    }

    Operation claimOne() {
        return queue().claim(run, 1, MINE).getFirst();
    }

    static List<String> names(List<Operation> operations) {
        return operations.stream()
                .map(operation -> operation.payload().replace("payload of ", ""))
                .toList();
    }

    List<Operation> all() {
        List<Operation> operations = new ArrayList<>();
        queue().forEach(Optional.empty(), Optional.of(run), true, operations::add);
        return operations;
    }

    Operation named(String name) {
        return all().stream()
                .filter(operation -> operation.payload().equals("payload of " + name))
                .findFirst()
                .orElseThrow();
    }

    static Operation find(OperationId id) {
        return queue().find(id).orElseThrow();
    }

    static void complete(Operation operation) {
        queue().end(operation.id(), OperationState.COMPLETED, Optional.empty());
    }
}
