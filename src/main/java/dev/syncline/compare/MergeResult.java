package dev.syncline.compare;

import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import java.util.Optional;

/** What comes of merging two edits of one field. */
public sealed interface MergeResult {
    /** Both edits together. */
    record Merged(Optional<Value> value) implements MergeResult {}

    /**
     * They cannot be had together.
     *
     * @param why part of a sentence for people
     */
    record Collision(Sentence why) implements MergeResult {}
}
