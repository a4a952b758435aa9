package dev.syncline.console.conflicts;

import dev.syncline.console.preference.Preferences;
import javafx.beans.property.StringProperty;

/** How differences are shown; remembered. Each is a word, as preferences are. FX thread only. */
final class Appearances {
    static final String WORD = "word";
    static final String CHARACTER = "character";
    static final String UNIFIED = "unified";
    static final String SPLIT = "split";
    static final String RENDERED = "rendered";
    static final String SOURCE = "source";

    private final StringProperty grain;
    private final StringProperty layout;
    private final StringProperty html;

    Appearances(Preferences preferences) {
        grain = preferences.text("conflicts.grain", WORD);
        layout = preferences.text("conflicts.layout", UNIFIED);
        html = preferences.text("conflicts.html", RENDERED);
    }

    /** Whether texts are compared by {@link #WORD} or by {@link #CHARACTER}. */
    StringProperty grain() {
        return grain;
    }

    /** Whether what is gone is shown in a side itself ({@link #UNIFIED}) or in what was agreed ({@link #SPLIT}). */
    StringProperty layout() {
        return layout;
    }

    /** Whether HTML is shown {@link #RENDERED} or as {@link #SOURCE}. */
    StringProperty html() {
        return html;
    }

    boolean unified() {
        return layout.get().equals(UNIFIED);
    }

    boolean rendered() {
        return html.get().equals(RENDERED);
    }
}
