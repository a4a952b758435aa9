package dev.syncline.engine;

import dev.syncline.compare.VariantAlignment;
import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.Departure;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Value;
import java.util.List;
import java.util.Optional;

/** Compares the shop as just read with what a write expects. Pure. */
final class Ground {
    private Ground() {}

    /** What the comparison says. */
    sealed interface Finding {
        /** The shop says what the plan saw: send. */
        record Holds() implements Finding {}

        /** There is nothing to send; this is how it ends. */
        record Known(Outcome outcome) implements Finding {}
    }

    /**
     * Whether the precondition of a write that is not a creation holds.
     *
     * @param announced whether it may have been sent before, so that finding it done means that we did it
     */
    static Finding check(
            ProductState state,
            MutationKind kind,
            List<FieldWrite> writes,
            Optional<RemoteProduct> found,
            boolean announced) {
        if (found.isEmpty()) {
            return new Finding.Known(
                    kind == MutationKind.DELETE
                            ? new Outcome.Applied(Optional.empty())
                            : new Outcome.Stale(Optional.empty()));
        }
        RemoteProduct now = VariantAlignment.aligned(found.get(), state);
        boolean done = kind != MutationKind.DELETE;
        for (FieldWrite write : writes) {
            var says = now.fields().get(write.path());
            if (!Canonical.same(write.path(), says, write.wanted())) {
                done = false;
                if (!Canonical.same(write.path(), says, write.expected())) {
                    return new Finding.Known(new Outcome.Stale(Optional.of(now)));
                }
            }
        }
        if (!done) {
            return new Finding.Holds();
        }
        return new Finding.Known(announced ? new Outcome.Applied(Optional.of(now)) : new Outcome.Unchanged(now));
    }

    /**
     * Whether our own side still means what was queued. A feed may have been read since then, after a stop most of all; what it
     * took back must not appear in the shop even for a moment. A creation is corrected afterwards.
     */
    static boolean stillMeant(ProductState state, MutationKind kind, List<FieldWrite> writes) {
        return switch (kind) {
            case ARCHIVE, DELETE -> !state.presence().local();
            case PRODUCT, TAGS, OPTIONS, VARIANTS_CREATE, VARIANTS_UPDATE, VARIANTS_DELETE, VARIANTS_REORDER ->
                writes.stream().allMatch(write -> isMeant(state, write));
            default -> true;
        };
    }

    private static boolean isMeant(ProductState state, FieldWrite write) {
        Optional<Departure> known =
                Optional.ofNullable(state.local().departures().get(write.path()));
        Optional<Value> meant = known.flatMap(Departure::restore)
                .map(Departure.Restore::value)
                .orElseGet(() -> state.local().fields().get(write.path()));
        return Canonical.same(write.path(), meant, write.wanted());
    }
}
