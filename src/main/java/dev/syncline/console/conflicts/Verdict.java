package dev.syncline.console.conflicts;

import dev.syncline.compare.Choice;
import java.util.Locale;
import java.util.Optional;

/** The decisions that have a key of their own. */
enum Verdict {
    LOCAL(new Choice.Local(), 1),
    REMOTE(new Choice.Remote(), 2),
    BASE(new Choice.Base(), 3),
    MERGE(new Choice.Merge(), 4);

    private final Choice choice;
    private final int digit;

    Verdict(Choice choice, int digit) {
        this.choice = choice;
        this.digit = digit;
    }

    Choice choice() {
        return choice;
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
