package dev.syncline.console.products;

import dev.syncline.console.control.Tone;
import dev.syncline.console.text.Texts;
import dev.syncline.model.ProductStanding;

/** How standings are shown. */
record Standings(Texts texts) {
    /** In words. */
    String word(ProductStanding standing) {
        return texts.get("products.standing." + standing.word());
    }

    /** How much it needs somebody. */
    static Tone tone(ProductStanding standing) {
        return switch (standing) {
            case IN_SYNC -> Tone.GOOD;
            case CHANGED_LOCAL, CHANGED_REMOTE, CHANGED_BOTH -> Tone.BUSY;
            case CONFLICT, CANDIDATE -> Tone.ATTENTION;
            case UNLINKED, IGNORED, ORPHAN -> Tone.NEUTRAL;
        };
    }
}
