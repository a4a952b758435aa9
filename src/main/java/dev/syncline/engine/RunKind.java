package dev.syncline.engine;

import java.util.Locale;
import java.util.Optional;

/** The kinds of run. */
public enum RunKind {
    FULL,
    INCREMENTAL,
    PRODUCTS,
    COLLECTIONS,
    IMAGES,
    CONFLICTS;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word. */
    public static Optional<RunKind> of(String word) {
        for (RunKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
