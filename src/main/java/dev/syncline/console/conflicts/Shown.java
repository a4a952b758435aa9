package dev.syncline.console.conflicts;

import dev.syncline.compare.MergeResult;
import dev.syncline.compare.difference.Grain;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.service.ConflictDetail;
import dev.syncline.service.ConflictSides;
import java.util.Optional;

/**
 * A conflict made ready to be shown; made off the FX thread.
 *
 * @param detail the conflict
 * @param sides its values with their differences
 */
record Shown(ConflictDetail detail, ConflictSides sides) {
    static Shown of(ConflictDetail detail, Grain grain) {
        return new Shown(detail, ConflictSides.of(detail, grain));
    }

    long number() {
        return detail.conflict().number().orElseThrow();
    }

    FieldPath path() {
        return detail.conflict().path();
    }

    /** What editing begins from: the merge where there is one, else the base, else what the local side says. */
    Optional<Value> beginning() {
        return merged().or(() -> detail.conflict().baseRemote())
                .or(() -> detail.conflict().baseLocal())
                .or(() -> detail.conflict().local());
    }

    /** Both edits together, where they can be had together. */
    Optional<Value> merged() {
        return detail.merge() instanceof MergeResult.Merged(var value) ? value : Optional.empty();
    }

    /** Why they cannot be had together; empty where they can. */
    Optional<String> collision() {
        return detail.merge() instanceof MergeResult.Collision(String why) ? Optional.of(why) : Optional.empty();
    }
}
