package dev.syncline.console.conflicts;

import dev.syncline.compare.Choice;
import java.util.Locale;
import java.util.Optional;

/** The decisions that have a key of their own. */
enum Verdict {
    LOCAL(1),
    REMOTE(2),
    BASE(3),
    MERGE(4);

    private final int digit;

    Verdict(int digit) {
        this.digit = digit;
    }

    Choice choice() {
        return switch (this) {
            case LOCAL -> new Choice.Local();
            case REMOTE -> new Choice.Remote();
            case BASE -> new Choice.Base();
            case MERGE -> new Choice.Merge();
        };
    }

    /** The digit of its key. */
    int digit() {
        return digit;
    }

    /** Its word in texts and ids. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Why it cannot be decided so, as the key of a text; empty where it can. */
    Optional<String> blocked(Shown shown) {
        boolean either = this == LOCAL || this == REMOTE;
        if (!either && shown.detail().existence()) {
            return Optional.of("conflicts.blocked.existence");
        }
        return this == MERGE && shown.collision().isPresent()
                ? Optional.of("conflicts.blocked.merge")
                : Optional.empty();
    }

    /** The verdict that a suggestion names. */
    static Optional<Verdict> suggested(String word) {
        for (Verdict verdict : values()) {
            if (verdict.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
