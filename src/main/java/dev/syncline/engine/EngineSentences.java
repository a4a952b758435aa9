package dev.syncline.engine;

import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;

/** What the engine says about its runs and operations. */
final class EngineSentences {
    static final Sentence PLANNED_ONLY = Sentence.of("run.planned-only");
    static final Sentence FIRST_SYNC = Sentence.of("run.first-sync");
    static final Sentence CANCELLED = Sentence.of("run.cancelled");
    static final Sentence INTERRUPTED = Sentence.of("run.interrupted");

    private EngineSentences() {}

    /** What an error says. */
    static Sentence of(Throwable error) {
        return error instanceof Worded worded
                ? worded.sentence()
                : Sentence.verbatim(String.valueOf(error.getMessage()));
    }
}
