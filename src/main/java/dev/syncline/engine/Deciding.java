package dev.syncline.engine;

import dev.syncline.compare.Choice;
import dev.syncline.compare.NotResolvable;
import dev.syncline.compare.Resolution;
import dev.syncline.compare.Retraction;
import dev.syncline.compare.canonical.Canonical;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.engine.DecisionPort.Decision;
import dev.syncline.engine.DecisionResult.Decided;
import dev.syncline.engine.DecisionResult.Gone;
import dev.syncline.engine.DecisionResult.Moved;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.Sentence;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Decides about conflicts, and takes decisions back, on our own side. Joins a running transaction. */
final class Deciding {
    private static final int VENDOR = 200;

    private final StorePorts store;

    Deciding(StorePorts store) {
        this.store = store;
    }

    /** Decides a conflict as it was shown. A refusal leaves the transaction good. */
    DecisionResult decide(OpenConflict shown, Choice choice, String actor, Instant now) {
        long number = shown.number().orElseThrow();
        if (store.conflicts().find(number).filter(OpenConflict::open).isEmpty()) {
            return new Gone(number);
        }
        try {
            decideOpen(shown, choice, actor, now);
            return new Decided(number);
        } catch (GroundMoved | NotResolvable refused) {
            return new Moved(number, EngineSentences.of(refused));
        }
    }

    /**
     * Decides a conflict that waits.
     *
     * @throws GroundMoved where a side says something else than the conflict shows
     * @throws NotResolvable where the choice cannot be carried out
     */
    void decideOpen(OpenConflict shown, Choice choice, String actor, Instant now) {
        ProductState state = state(shown.product())
                .orElseThrow(() ->
                        new GroundMoved(EngineSentences.productGone(shown.key().text())));
        FieldPath path = shown.path();
        if (state.presence().local() && state.presence().remote()) {
            check(
                    path,
                    EngineSentences::catalogueMoved,
                    shown.local(),
                    state.local().fields().get(path));
            check(
                    path,
                    EngineSentences::shopMoved,
                    shown.remote(),
                    state.remote().fields().get(path));
        }
        ProductState next = Resolution.resolved(state, path, choice, now);
        Retraction change = Retraction.of(state, next);
        long number = shown.number().orElseThrow();
        save(next);
        store.conflicts().close(List.of(number), word(choice), actor);
        store.decisions()
                .keep(new Decision(
                        number,
                        state.shop(),
                        shown.product(),
                        path.field(),
                        vendor(state),
                        word(choice),
                        actor,
                        now,
                        change.owes(next),
                        change));
        record(state, next, path, "resolve", actor, now);
    }

    /** Takes a decision back as long as it was not sent; the conflict waits again. */
    DecisionResult takeBack(long number, String actor, Instant now) {
        Optional<Decision> decision = store.decisions().find(number);
        Optional<OpenConflict> conflict = store.conflicts().find(number);
        Optional<ProductState> state = decision.flatMap(known -> state(known.product()));
        if (decision.isEmpty() || conflict.isEmpty() || state.isEmpty()) {
            return new Gone(number);
        }
        // Asked while the product is locked: whoever queues its writes looks for its conflicts under the same lock.
        if (store.decisions().busy(decision.get().product())) {
            return new Moved(number, EngineSentences.BEING_WRITTEN);
        }
        Optional<ProductState> before = decision.get().change().takenBack(state.get());
        if (before.isEmpty()) {
            return new Moved(number, EngineSentences.WRITTEN);
        }
        if (!store.conflicts().reopen(number)) {
            return new Moved(number, EngineSentences.WAITS_AGAIN);
        }
        save(before.get());
        store.decisions().forget(number);
        record(state.get(), before.get(), conflict.get().path(), "take-back", actor, now);
        return new Decided(number);
    }

    private Optional<ProductState> state(ProductId product) {
        return Optional.ofNullable(store.catalogue().load(List.of(product)).get(product));
    }

    private void save(ProductState state) {
        store.catalogue().save(List.of(new Saving(state, Optional.empty(), Optional.empty())));
    }

    private void record(
            ProductState before, ProductState after, FieldPath path, String action, String actor, Instant now) {
        store.records()
                .append(List.of(new HistoryEntry(
                        now,
                        actor,
                        Optional.empty(),
                        before.shop(),
                        before.id().orElseThrow(),
                        before.key().text(),
                        Side.LOCAL,
                        action,
                        Optional.of(path),
                        before.local().fields().get(path),
                        after.local().fields().get(path))));
    }

    private static String word(Choice choice) {
        return choice.getClass().getSimpleName();
    }

    /** The vendor by which habits are told, as the local side says, else the shop. */
    static String vendor(ProductState state) {
        String vendor = state.local()
                .fields()
                .text(Field.VENDOR)
                .or(() -> state.remote().fields().text(Field.VENDOR))
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT);
        return vendor.length() <= VENDOR ? vendor : vendor.substring(0, VENDOR);
    }

    private static void check(
            FieldPath path, Function<FieldPath, Sentence> moved, Optional<Value> shown, Optional<Value> says) {
        if (!Canonical.same(path, shown, says)) {
            throw new GroundMoved(moved.apply(path));
        }
    }
}
