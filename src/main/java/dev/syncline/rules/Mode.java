package dev.syncline.rules;

import java.util.Locale;
import java.util.Optional;

/** Whether a group of a shop takes part. */
public enum Mode {
    /** Not compared. */
    OFF,
    /** Compared and reported; nothing is written. */
    MONITOR,
    SYNC;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode with this word. */
    public static Optional<Mode> of(String word) {
        for (Mode mode : values()) {
            if (mode.word().equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
