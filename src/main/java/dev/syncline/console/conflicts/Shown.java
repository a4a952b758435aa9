package dev.syncline.console.conflicts;

import dev.syncline.compare.MergeResult;
import dev.syncline.compare.difference.Difference;
import dev.syncline.compare.difference.Grain;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.service.ConflictDetail;
import dev.syncline.service.ConflictSides;
import java.util.Optional;

/**
 * A conflict made ready to be shown; made off the FX thread.
 *
 * @param detail the conflict
 * @param sides its values with their differences
 * @param result what editing begins from, in the form in which its kind is looked at
 */
record Shown(ConflictDetail detail, ConflictSides sides, Difference result) {
    static Shown of(ConflictDetail detail, Grain grain) {
        Optional<Value> beginning = beginning(detail);
        Difference result = ConflictSides.alone(detail.conflict().path(), beginning);
        return new Shown(detail, ConflictSides.of(detail, grain), result);
    }

    long number() {
        return detail.conflict().number().orElseThrow();
    }

    FieldPath path() {
        return detail.conflict().path();
    }

    /** What editing begins from: the merge where there is one, else the base, else what the local side says. */
    Optional<Value> beginning() {
        return beginning(detail);
    }

    private static Optional<Value> beginning(ConflictDetail detail) {
        return merged(detail)
                .or(() -> detail.conflict().baseRemote())
                .or(() -> detail.conflict().baseLocal())
                .or(() -> detail.conflict().local());
    }

    /** Both edits together, where they can be had together. */
    Optional<Value> merged() {
        return merged(detail);
    }

    private static Optional<Value> merged(ConflictDetail detail) {
        return detail.merge() instanceof MergeResult.Merged(var value) ? value : Optional.empty();
    }

    /** Why they cannot be had together; empty where they can. */
    Optional<Sentence> collision() {
        return detail.merge() instanceof MergeResult.Collision(Sentence why) ? Optional.of(why) : Optional.empty();
    }
}
