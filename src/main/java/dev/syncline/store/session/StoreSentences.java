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
