package dev.syncline.engine;

import dev.syncline.model.Sentence;

/** What became of a decision about one conflict, or of taking it back. */
public sealed interface DecisionResult {
    /** The conflict's number. */
    long conflict();

    /** It is stored. */
    record Decided(long conflict) implements DecisionResult {}

    /** It was refused and nothing was changed; {@code why} says why. */
    record Moved(long conflict, Sentence why) implements DecisionResult {}

    /** There is nothing to decide, or nothing to take back, any more. */
    record Gone(long conflict) implements DecisionResult {}
}
