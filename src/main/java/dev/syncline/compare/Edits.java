package dev.syncline.compare;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two edits of one field that are to be merged. */
record Edits(FieldPath path, Optional<Value> baseLocal, Optional<Value> baseRemote, Value local, Value remote) {
    /** The base, where it is one for both sides; sequences can only be merged against one. */
    @Nullable
    Value agreed() {
        return Canonical.same(path, baseLocal, baseRemote) ? baseLocal.orElse(null) : null;
    }

    static MergeResult neverAgreed() {
        return new MergeResult.Collision(CompareSentences.NO_AGREEMENT);
    }
}
