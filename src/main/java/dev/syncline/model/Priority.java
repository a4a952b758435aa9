package dev.syncline.model;

import java.util.Optional;

/** The five priorities of the queue. A lower level is sent earlier. */
public enum Priority {
    CRITICAL(1),
    HIGH(2),
    NORMAL(3),
    LOW(4),
    BATCH(5);

    private final int level;

    Priority(int level) {
        this.level = level;
    }

    /** 1 (first) to 5 (last), as stored and shown. */
    public int level() {
        return level;
    }

    /** The more urgent of two. */
    public Priority orSooner(Priority other) {
        return other.level < level ? other : this;
    }

    /** The priority with this level, if there is one. */
    public static Optional<Priority> ofLevel(int level) {
        return level >= 1 && level <= 5 ? Optional.of(values()[level - 1]) : Optional.empty();
    }
}
