package dev.syncline.engine;

import dev.syncline.compare.VariantAlignment;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationId;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopWrite;
import dev.syncline.queue.Lease;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One turn of the write cycle over claimed operations: read the shop again, compare with what the plan expected, announce
 * durably, check that the lease outlives the call, send, and settle each answer.
 */
final class WriteCycle {
    private static final Duration SOON = Duration.ofMinutes(1);

    private final StorePorts store;
    private final Operations operations;
    private final Settling settling;
    private final CollectionCycle collections;
    private final Checkpoint checkpoint;
    private final String owner;

    WriteCycle(StorePorts store, Operations operations, Settling settling, Checkpoint checkpoint, String owner) {
        this.store = store;
        this.operations = operations;
        this.settling = settling;
        this.collections = new CollectionCycle(store, operations, settling, owner);
        this.checkpoint = checkpoint;
        this.owner = owner;
    }

    /**
     * Brings claimed operations of one run to their ends, or gives them back.
     *
     * @param loaded hears of which products they are
     * @throws ShopUnreachable where the shop cannot be asked, or refuses all alike; what was not sent is given back
     */
    void turn(Run run, ShopPort port, List<Operation> claimed, Consumer<Map<ProductId, ProductState>> loaded) {
        Map<Operation, ShopWrite> sending;
        try {
            sending = prepared(run, port, claimed, loaded);
        } catch (ShopUnreachable unreachable) {
            release(claimed);
            throw unreachable;
        }
        send(run, port, sending);
    }

    /** What is to be sent, the shop read again; the others have come to their ends. */
    private Map<Operation, ShopWrite> prepared(
            Run run, ShopPort port, List<Operation> claimed, Consumer<Map<ProductId, ProductState>> loaded) {
        checkpoint.reached(Checkpoint.Step.CLAIMED);
        List<Operation> creations = claimed.stream()
                .filter(operation -> operation.mutation() == MutationKind.COLLECTION_CREATE)
                .toList();
        release(collections.turn(run, port, creations, checkpoint));
        return products(
                run,
                port,
                claimed.stream().filter(each -> !creations.contains(each)).toList(),
                loaded);
    }

    private Map<Operation, ShopWrite> products(
            Run run, ShopPort port, List<Operation> claimed, Consumer<Map<ProductId, ProductState>> loaded) {
        Map<ProductId, ProductState> states =
                store.catalogue().load(claimed.stream().map(Operation::product).toList());
        loaded.accept(states);
        Map<Operation, List<FieldWrite>> written = new LinkedHashMap<>();
        claimed.forEach(operation -> written.put(operation, operations.writes(operation)));
        Map<RemoteId, RemoteProduct> grounds = port.readAgain(expected(written, states));
        checkpoint.reached(Checkpoint.Step.READ_AGAIN);
        Map<Operation, ShopWrite> sending = new LinkedHashMap<>();
        List<Settling.Answer> answers = new ArrayList<>();
        for (Operation operation : claimed) {
            ProductState state = states.get(operation.product());
            if (state == null) {
                answers.add(new Settling.Answer(
                        operation, List.of(), new Outcome.Failed(EngineSentences.PRODUCT_GONE, false)));
                continue;
            }
            List<FieldWrite> writes = written.getOrDefault(operation, List.of());
            Optional<RemoteProduct> ground =
                    state.remoteId().map(grounds::get).map(read -> VariantAlignment.aligned(read, state));
            Ground.Finding finding = operation.mutation() == MutationKind.CREATE
                    ? creation(port, operation, state, ground)
                    : Ground.check(state, operation.mutation(), writes, ground, mayBeThere(operation));
            switch (finding) {
                case Ground.Finding.Holds()
                when !Ground.stillMeant(state, operation.mutation(), writes) ->
                    answers.add(new Settling.Answer(operation, writes, new Outcome.Stale(ground)));
                case Ground.Finding.Holds() ->
                    sending.put(
                            operation,
                            new ShopWrite(
                                    operation.mutation(),
                                    state.key(),
                                    state.remoteId(),
                                    writes,
                                    ground,
                                    operation.id() + "-" + operation.createdAt().toEpochMilli()));
                case Ground.Finding.Known(Outcome outcome) ->
                    answers.add(new Settling.Answer(operation, writes, outcome));
            }
        }
        settling.settle(run, answers);
        return sending;
    }

    private void send(Run run, ShopPort port, Map<Operation, ShopWrite> sending) {
        if (sending.isEmpty()) {
            return;
        }
        List<OperationId> ids = sending.keySet().stream().map(Operation::id).toList();
        if (!store.queue().intend(ids, owner, port.timeout())) {
            // The lease would not outlive the call: another engine may take these over, so they are not ours to send.
            release(List.copyOf(sending.keySet()));
            return;
        }
        checkpoint.reached(Checkpoint.Step.INTENDED);
        List<Outcome> outcomes = port.send(List.copyOf(sending.values()));
        checkpoint.reached(Checkpoint.Step.ANSWERED);
        List<Settling.Answer> answers = new ArrayList<>();
        int index = 0;
        for (Map.Entry<Operation, ShopWrite> entry : sending.entrySet()) {
            answers.add(new Settling.Answer(entry.getKey(), entry.getValue().fields(), outcomes.get(index)));
            index++;
        }
        settling.settle(run, settleUnknown(port, answers));
        checkpoint.reached(Checkpoint.Step.SETTLED);
        stopWhereRefused(outcomes);
    }

    /** A shop that does not let us in refuses every write alike; each that is tried would only be one more to mend. */
    private static void stopWhereRefused(List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Refused(Sentence cause, boolean lasting)) {
                throw new ShopUnreachable(cause, lasting);
            }
        }
    }

    /** Gives back what was claimed and not announced, so that nobody has to wait for the end of its lease. */
    private void release(List<Operation> claimed) {
        List<OperationId> ids = claimed.stream().map(Operation::id).toList();
        // Those that another engine has taken over meanwhile are no longer ours to give.
        Set<OperationId> held = Set.copyOf(store.queue().heartbeat(ids, new Lease(owner, SOON)));
        for (Operation operation : claimed) {
            if (!held.contains(operation.id())) {
                continue;
            }
            store.transactions().inTransaction(() -> {
                Operation now = store.queue().find(operation.id()).orElseThrow();
                if (now.state() == OperationState.EXECUTING && !now.intended()) {
                    store.queue().giveBack(now.id(), Duration.ZERO, Optional.empty());
                }
            });
        }
    }

    /** What was sent without an answer is read before anything else. */
    private List<Settling.Answer> settleUnknown(ShopPort port, List<Settling.Answer> answers) {
        return answers.stream()
                .map(answer -> answer.outcome() instanceof Outcome.Unknown(Sentence cause)
                        ? new Settling.Answer(answer.operation(), answer.writes(), found(port, answer, cause))
                        : answer)
                .toList();
    }

    private Outcome found(ShopPort port, Settling.Answer answer, Sentence cause) {
        try {
            Outcome found = findOut(port, answer.operation(), answer.writes());
            // Should this have been the last try, the cause is what a person needs to know.
            return found instanceof Outcome.Failed(Sentence since, boolean passing)
                    ? new Outcome.Failed(cause.then(since), passing)
                    : found;
        } catch (ShopUnreachable unreachable) {
            // Still unknown: it stays announced, and is settled by reading when the shop is back.
            return new Outcome.Unknown(cause.then(unreachable.sentence()));
        }
    }

    /** Says by reading whether a write that was sent without an answer was done. */
    private Outcome findOut(ShopPort port, Operation operation, List<FieldWrite> writes) {
        ProductState state =
                store.catalogue().load(List.of(operation.product())).get(operation.product());
        if (state == null) {
            return new Outcome.Failed(EngineSentences.PRODUCT_GONE, false);
        }
        if (operation.mutation() == MutationKind.CREATE) {
            return port.readByKey(state.key())
                    .<Outcome>map(found -> new Outcome.Applied(Optional.of(found)))
                    .orElseGet(() -> new Outcome.Failed(EngineSentences.NOT_CREATED, true));
        }
        Optional<RemoteProduct> now = state.remoteId()
                .flatMap(id -> Optional.ofNullable(port.read(List.of(id)).get(id)));
        return switch (Ground.check(state, operation.mutation(), writes, now, true)) {
            case Ground.Finding.Holds() -> new Outcome.Failed(EngineSentences.NOT_DONE, true);
            case Ground.Finding.Known(Outcome outcome) -> outcome;
        };
    }

    /** Whether the shop may have been sent it before: it may carry it out long after we looked and did not find it done. */
    private static boolean mayBeThere(Operation operation) {
        return operation.attempts() > 1 || operation.intended();
    }

    /** A creation that may have been sent before is looked up by its key, never sent blindly again. */
    private static Ground.Finding creation(
            ShopPort port, Operation operation, ProductState state, Optional<RemoteProduct> ground) {
        // One that the shop deleted is created again under another id, and keeps its old one until then.
        if (ground.isPresent()
                || (state.remoteId().isPresent() && state.presence().remote())) {
            return new Ground.Finding.Known(new Outcome.Stale(ground));
        }
        if (!mayBeThere(operation)) {
            return new Ground.Finding.Holds();
        }
        return port.readByKey(state.key())
                .<Ground.Finding>map(found -> new Ground.Finding.Known(new Outcome.Applied(Optional.of(found))))
                .orElseGet(Ground.Finding.Holds::new);
    }

    private static List<ShopPort.Expected> expected(
            Map<Operation, List<FieldWrite>> written, Map<ProductId, ProductState> states) {
        List<ShopPort.Expected> expected = new ArrayList<>();
        written.forEach((operation, writes) -> {
            ProductState state = states.get(operation.product());
            if (state != null && state.remoteId().isPresent()) {
                expected.add(new ShopPort.Expected(
                        state.remoteId().get(),
                        operation.mutation(),
                        writes.stream().map(FieldWrite::path).collect(Collectors.toUnmodifiableSet()),
                        state.remote().fields()));
            }
        });
        return expected;
    }
}
