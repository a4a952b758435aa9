package dev.syncline.rules;

import java.util.Locale;
import java.util.Optional;

/** Who owns a field or group in a shop; it sets the direction and whether people are asked. */
public enum Ownership {
    /** Push only; a remote change is drift. */
    SUPPLIER,
    /** Pull only. */
    SHOP,
    /** Both ways; a person decides conflicts. */
    ASK,
    /** Both ways; the strategy in force decides conflicts. The default. */
    BOTH,
    /** Push only where the shop has nothing. */
    FILL;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ownership with this word. */
    public static Optional<Ownership> of(String word) {
        for (Ownership ownership : values()) {
            if (ownership.word().equals(word)) {
                return Optional.of(ownership);
            }
        }
        return Optional.empty();
    }
}
