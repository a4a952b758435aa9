package dev.syncline.engine;

/** What became of a decision about one conflict, or of taking it back. */
public sealed interface DecisionResult {
    /** The conflict's number. */
    long conflict();

    /** It is stored. */
    record Decided(long conflict) implements DecisionResult {}

    /** It was refused and nothing was changed; {@code why} is for people. */
    record Moved(long conflict, String why) implements DecisionResult {}

    /** There is nothing to decide, or nothing to take back, any more. */
    record Gone(long conflict) implements DecisionResult {}
}
