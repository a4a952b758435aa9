package dev.syncline.console.conflicts;

import dev.syncline.compare.MergeResult;
import dev.syncline.compare.canonical.Canonical;
import dev.syncline.compare.difference.Difference;
import dev.syncline.compare.difference.Differences;
import dev.syncline.compare.difference.Grain;
import dev.syncline.engine.OpenConflict;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.service.ConflictDetail;
import java.util.Optional;

/**
 * A conflict made ready to be shown; made off the FX thread, as comparing long texts takes a while.
 *
 * @param detail the conflict
 * @param local the local side against its own base
 * @param remote the shop against its own base
 * @param apart the local side against the shop
 * @param base what was agreed, as the shop read it back
 * @param lost the same with marks at what either side has lost of it, where it is read word by word
 * @param otherBase what the local side said then, where that is another value
 */
record Shown(
        ConflictDetail detail,
        Difference local,
        Difference remote,
        Difference apart,
        Difference base,
        Optional<Difference> lost,
        Optional<Difference> otherBase) {
    static Shown of(ConflictDetail detail, Grain grain) {
        OpenConflict conflict = detail.conflict();
        FieldPath path = conflict.path();
        Difference local = Differences.between(path, conflict.baseLocal(), conflict.local(), grain);
        Difference remote = Differences.between(path, conflict.baseRemote(), conflict.remote(), grain);
        boolean agreed = Canonical.same(path, conflict.baseLocal(), conflict.baseRemote());
        return new Shown(
                detail,
                local,
                remote,
                Differences.between(path, conflict.remote(), conflict.local(), grain),
                plain(path, conflict.baseRemote(), grain),
                Differences.lost(local, remote),
                agreed ? Optional.empty() : Optional.of(plain(path, conflict.baseLocal(), grain)));
    }

    private static Difference plain(FieldPath path, Optional<Value> value, Grain grain) {
        Difference same = Differences.between(path, value, value, grain);
        return same instanceof Difference.Amount(var now, var before, var unit)
                ? new Difference.Amount(now, Optional.empty(), unit)
                : same;
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
