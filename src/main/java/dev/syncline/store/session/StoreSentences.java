package dev.syncline.store.session;

import dev.syncline.model.Sentence;
import java.util.Optional;

/** What the store says by itself, and how the causes of operations are stored. */
public final class StoreSentences {
    private static final String BLOCKED_BY = "blocked-by:";
    private static final int LONGEST_CAUSE = 4000;

    private StoreSentences() {}

    static Sentence blockedBy(String operation) {
        return Sentence.of("queue.blocked-by").with(operation);
    }

    static Sentence notTaken(String state) {
        return Sentence.of("store.not-taken").with(state);
    }

    static Sentence full(String said) {
        return Sentence.of("store.full").with(said);
    }

    /** A server that does not answer. */
    public static Sentence noAnswer(String server, String state) {
        return Sentence.of("store.no-answer").with(server).with(state);
    }

    /** A store that another process holds. */
    public static Sentence inUse(String folder) {
        return Sentence.of("store.in-use").with(folder);
    }

    /** An opening that was given up on request. */
    public static Sentence toldToStop(String step) {
        return Sentence.of("store.told-to-stop").with(step);
    }

    /** How it is stored that an operation waits for another, which rows are compared by. */
    public static String storedBlock(long operation) {
        return BLOCKED_BY + operation;
    }

    /** How a cause is stored. */
    public static String storedCause(Sentence cause) {
        return cause.written(LONGEST_CAUSE);
    }

    /** The cause that is stored so. */
    public static Optional<Sentence> cause(Optional<String> stored) {
        return stored.map(text ->
                text.startsWith(BLOCKED_BY) ? blockedBy(text.substring(BLOCKED_BY.length())) : Sentence.parse(text));
    }
}
