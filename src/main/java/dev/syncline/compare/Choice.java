package dev.syncline.compare;

import dev.syncline.model.Value;
import java.util.Optional;

/** What a person decides about a conflict. */
public sealed interface Choice {
    /** The local value is written to the shop. */
    record Local() implements Choice {}

    /** The shop's value is taken. */
    record Remote() implements Choice {}

    /** Both sides go back to what they said when they last agreed. */
    record Base() implements Choice {}

    /** Both edits together. */
    record Merge() implements Choice {}

    /** Another value, on both sides; empty to clear the field. */
    record Edited(Optional<Value> value) implements Choice {}
}
