package dev.syncline.console.control;

import java.util.Locale;

/** What a colour says; never said by colour alone. */
public enum Tone {
    NEUTRAL,
    GOOD,
    BUSY,
    ATTENTION,
    BAD;

    /** The style class. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
