package dev.syncline.engine;

import dev.syncline.model.Outcome;
import dev.syncline.model.Sentence;
import dev.syncline.model.Shelf;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The write cycle of collections: looked up by its handle, announced, created, and looked up again. One whose outcome is
 * unknown is settled by its handle, and never created twice.
 */
final class CollectionCycle {
    private final StorePorts store;
    private final Operations operations;
    private final Settling settling;
    private final String owner;

    CollectionCycle(StorePorts store, Operations operations, Settling settling, String owner) {
        this.store = store;
        this.operations = operations;
        this.settling = settling;
        this.owner = owner;
    }

    /**
     * Brings claimed creations of collections to their ends.
     *
     * @return those that are still claimed and not announced, their leases being too short for a call
     * @throws ShopUnreachable where the shop does not let us in
     */
    List<Operation> turn(Run run, ShopPort port, List<Operation> claimed, Checkpoint checkpoint) {
        for (int number = 0; number < claimed.size(); number++) {
            Operation operation = claimed.get(number);
            List<String> texts = texts(operation);
            String handle = texts.getFirst();
            Optional<Shelf> there = port.collection(handle);
            if (there.isPresent()) {
                boolean ours = operation.attempts() > 1 || operation.intended();
                end(run, operation, there.get(), ours);
                continue;
            }
            if (!store.queue().intend(List.of(operation.id()), owner, port.timeout())) {
                // The lease would not outlive the call: another engine may take it over.
                return claimed.subList(number, claimed.size());
            }
            checkpoint.reached(Checkpoint.Step.INTENDED);
            Outcome outcome = port.createCollection(handle, texts.getLast());
            checkpoint.reached(Checkpoint.Step.ANSWERED);
            settle(run, port, operation, handle, outcome);
        }
        return List.of();
    }

    private void settle(Run run, ShopPort port, Operation operation, String handle, Outcome outcome) {
        Outcome known = outcome;
        if (outcome instanceof Outcome.Applied || outcome instanceof Outcome.Unknown) {
            try {
                Optional<Shelf> made = port.collection(handle);
                if (made.isPresent()) {
                    end(run, operation, made.get(), true);
                    return;
                }
                known = new Outcome.Failed(EngineSentences.NOT_CREATED, true);
            } catch (ShopUnreachable unreachable) {
                // Still unknown: it stays announced, and is settled by its handle when the shop is back.
                known = new Outcome.Unknown(unreachable.sentence());
            }
        }
        settling.settle(run, List.of(new Settling.Answer(operation, List.of(), known)));
        if (known instanceof Outcome.Refused(Sentence cause, boolean lasting)) {
            throw new ShopUnreachable(cause, lasting);
        }
    }

    private void end(Run run, Operation operation, Shelf collection, boolean ours) {
        Instant now = settling.now();
        store.transactions().inTransaction(() -> {
            store.catalogue().addShelf(operation.shop(), collection);
            if (ours) {
                store.records().append(List.of(entry(run, operation, collection, now)));
            }
            store.queue()
                    .end(
                            operation.id(),
                            ours ? OperationState.COMPLETED : OperationState.SKIPPED,
                            ours ? Optional.empty() : Optional.of(EngineSentences.SAYS_SO_ALREADY));
        });
    }

    private static HistoryEntry entry(Run run, Operation operation, Shelf collection, Instant at) {
        return new HistoryEntry(
                at,
                run.actor(),
                Optional.of(run.id()),
                run.shop(),
                operation.product(),
                collection.name(),
                Side.REMOTE,
                "create-collection",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Handle and title. */
    private List<String> texts(Operation operation) {
        return operations.writes(operation).getFirst().wanted().orElseThrow() instanceof Value.Texts(var texts)
                ? texts
                : List.of("");
    }
}
