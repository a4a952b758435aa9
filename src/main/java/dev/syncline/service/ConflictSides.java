package dev.syncline.service;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.compare.difference.Difference;
import dev.syncline.compare.difference.Differences;
import dev.syncline.compare.difference.Grain;
import dev.syncline.engine.OpenConflict;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.Optional;

/**
 * The values of a conflict with their differences. Comparing long texts takes a while, so this is made off any thread that
 * must not wait.
 *
 * @param local the local side against its own base
 * @param remote the shop against its own base
 * @param apart the local side against the shop
 * @param base what was agreed, as the shop read it back
 * @param lost the same with marks at what either side has lost of it, where it is read word by word
 * @param otherBase what the local side said then, where that is another value
 */
public record ConflictSides(
        Difference local,
        Difference remote,
        Difference apart,
        Difference base,
        Optional<Difference> lost,
        Optional<Difference> otherBase) {
    /** Compares the values of a conflict. */
    public static ConflictSides of(ConflictDetail detail, Grain grain) {
        OpenConflict conflict = detail.conflict();
        FieldPath path = conflict.path();
        Difference local = Differences.between(path, conflict.baseLocal(), conflict.local(), grain);
        Difference remote = Differences.between(path, conflict.baseRemote(), conflict.remote(), grain);
        boolean agreed = Canonical.same(path, conflict.baseLocal(), conflict.baseRemote());
        return new ConflictSides(
                local,
                remote,
                Differences.between(path, conflict.remote(), conflict.local(), grain),
                plain(path, conflict.baseRemote(), grain),
                Differences.lost(local, remote),
                agreed ? Optional.empty() : Optional.of(plain(path, conflict.baseLocal(), grain)));
    }

    /** A value alone, in the form in which its kind is looked at: nothing in it is marked. */
    public static Difference alone(FieldPath path, Optional<Value> value) {
        return plain(path, value, Grain.WORD);
    }

    private static Difference plain(FieldPath path, Optional<Value> value, Grain grain) {
        Difference same = Differences.between(path, value, value, grain);
        return same instanceof Difference.Amount(var now, var before, var unit)
                ? new Difference.Amount(now, Optional.empty(), unit)
                : same;
    }
}
