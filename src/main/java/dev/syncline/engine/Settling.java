package dev.syncline.engine;

import dev.syncline.compare.Linking;
import dev.syncline.compare.Settlement;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.Outcome;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Sentence;
import dev.syncline.queue.Backoff;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Turns answers into what is known: result, new base, history and the state of the operation in one transaction. Answers
 * that need another look are handed to the replanner within the same transaction.
 */
final class Settling {
    private final StorePorts store;
    private final Replanner replanner;
    private final RunCounters counters;
    private final Backoff backoff;
    private final InstantSource clock;

    Settling(StorePorts store, Replanner replanner, RunCounters counters, Backoff backoff, InstantSource clock) {
        this.store = store;
        this.replanner = replanner;
        this.counters = counters;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** The moment that what is settled now gets. */
    Instant now() {
        return clock.instant();
    }

    /** How one try of an operation ended. */
    record Answer(Operation operation, List<FieldWrite> writes, Outcome outcome) {}

    /** Settles answers of one run in one transaction. */
    void settle(Run run, List<Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        RunCounters.Change counted = store.transactions().inTransaction(() -> {
            Map<ProductId, ProductState> states = new LinkedHashMap<>(store.catalogue()
                    .load(answers.stream()
                            .map(answer -> answer.operation().product())
                            .collect(Collectors.toSet())));
            RunCounters.Change change = new RunCounters.Change();
            List<HistoryEntry> history = new ArrayList<>();
            Map<ProductId, Saving> savings = new LinkedHashMap<>();
            List<Answer> stale = new ArrayList<>();
            for (Answer answer : answers) {
                switch (answer.outcome()) {
                    case Outcome.Applied(Optional<RemoteProduct> product) -> {
                        ProductState state = applied(states, savings, answer, product, now);
                        history.addAll(
                                HistoryOf.written(run, state, answer.operation().mutation(), answer.writes(), now));
                        end(answer, OperationState.COMPLETED, Optional.empty());
                        change.applied(answer.operation(), state);
                    }
                    case Outcome.Unchanged(RemoteProduct product) -> {
                        applied(states, savings, answer, Optional.of(product), now);
                        end(answer, OperationState.SKIPPED, Optional.of(EngineSentences.SAYS_SO_ALREADY));
                        change.skipped();
                    }
                    case Outcome.Stale(Optional<RemoteProduct> product) -> {
                        seen(states, savings, answer, product, now);
                        if (replanner.givesUp(run.id(), answer.operation().product())) {
                            end(answer, OperationState.PARKED, Optional.of(EngineSentences.restless(Replanner.MOST)));
                            change.parked();
                        } else {
                            end(answer, OperationState.SKIPPED, Optional.of(EngineSentences.CHANGED_MEANWHILE));
                            change.skipped();
                            stale.add(answer);
                        }
                    }
                    case Outcome.Throttled(Duration pause) ->
                        store.queue().giveBack(answer.operation().id(), pause, Optional.empty());
                    case Outcome.Refused refused ->
                        store.queue().giveBack(answer.operation().id(), Duration.ZERO, Optional.empty());
                    case Outcome.Rejected(List<Outcome.UserError> errors) -> {
                        end(answer, OperationState.PARKED, Optional.of(EngineSentences.complaints(errors)));
                        change.parked();
                    }
                    case Outcome.Failed(Sentence cause, boolean passing) -> failed(answer, cause, passing, change);
                    case Outcome.Unknown(Sentence cause) -> unknown(answer, cause, change);
                }
            }
            forget(savings);
            store.catalogue().save(List.copyOf(savings.values()));
            store.records().append(history);
            stale.forEach(answer -> replanner.replan(run, answer.operation(), now));
            return change;
        });
        counters.add(run.id(), counted);
    }

    /** What is on no side any more goes now: left for the next sync, it would be one more thing to do there. */
    private void forget(Map<ProductId, Saving> savings) {
        List<ProductId> gone = savings.values().stream()
                .map(Saving::state)
                .filter(state -> !state.presence().local() && !state.presence().remote())
                .map(state -> state.id().orElseThrow())
                .toList();
        store.catalogue().remove(gone);
        savings.keySet().removeAll(gone);
    }

    private void failed(Answer answer, Sentence cause, boolean passing, RunCounters.Change change) {
        Operation operation = answer.operation();
        if (passing && backoff.triesLeft(operation.attempts())) {
            store.queue().giveBack(operation.id(), backoff.pause(operation.attempts()), Optional.of(cause));
        } else {
            end(answer, OperationState.PARKED, Optional.of(cause));
            change.parked();
        }
    }

    private void unknown(Answer answer, Sentence cause, RunCounters.Change change) {
        Operation operation = answer.operation();
        if (backoff.triesLeft(operation.attempts())) {
            store.queue().giveBackUnknown(operation.id(), backoff.pause(operation.attempts()), cause);
        } else {
            end(answer, OperationState.PARKED, Optional.of(EngineSentences.withoutAnswer(cause)));
            change.parked();
        }
    }

    private void end(Answer answer, OperationState state, Optional<Sentence> cause) {
        store.queue().end(answer.operation().id(), state, cause);
    }

    private static ProductState applied(
            Map<ProductId, ProductState> states,
            Map<ProductId, Saving> savings,
            Answer answer,
            Optional<RemoteProduct> product,
            Instant now) {
        ProductId id = answer.operation().product();
        ProductState state = known(states, id);
        ProductState next =
                product.map(read -> settled(state, answer, read, now)).orElseGet(() -> Settlement.deleted(state));
        put(states, savings, id, next, product);
        return next;
    }

    private static ProductState settled(ProductState state, Answer answer, RemoteProduct read, Instant now) {
        return switch (answer.operation().mutation()) {
            case COLLECTION_CREATE -> throw new IllegalStateException("A collection is no product");
            case CREATE -> Linking.created(state, read, answer.writes(), now);
            case ARCHIVE -> Settlement.archived(state, read, now);
            case PRODUCT,
                    TAGS,
                    METAFIELDS,
                    PUBLICATIONS,
                    COLLECTIONS,
                    OPTIONS,
                    VARIANTS_CREATE,
                    VARIANTS_UPDATE,
                    VARIANTS_DELETE,
                    VARIANTS_REORDER,
                    STOCK,
                    DELETE -> Settlement.applied(state, answer.writes(), read, now);
        };
    }

    private static void seen(
            Map<ProductId, ProductState> states,
            Map<ProductId, Saving> savings,
            Answer answer,
            Optional<RemoteProduct> product,
            Instant now) {
        ProductId id = answer.operation().product();
        ProductState state = known(states, id);
        ProductState next = product.map(read -> Arrivals.moved(state, read, now, now))
                .orElseGet(() -> state.remoteId().isPresent()
                        ? state.withPresence(new Presence(
                                state.presence().local(),
                                false,
                                state.presence().agreed()))
                        : state);
        put(states, savings, id, next, product);
    }

    private static void put(
            Map<ProductId, ProductState> states,
            Map<ProductId, Saving> savings,
            ProductId id,
            ProductState next,
            Optional<RemoteProduct> read) {
        states.put(id, next);
        savings.put(id, new Saving(next, Optional.empty(), read.map(RemoteProduct::raw)));
    }

    private static ProductState known(Map<ProductId, ProductState> states, ProductId id) {
        ProductState state = states.get(id);
        if (state == null) {
            throw new IllegalStateException("Product " + id + " is not in the store any more");
        }
        return state;
    }
}
