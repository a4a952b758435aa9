package dev.syncline.console.text;

import dev.syncline.compare.ExistenceUndo.Deed;
import dev.syncline.engine.UndoOutlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What taking runs back does to products as wholes, in sentences. */
public final class DeedWords {
    private DeedWords() {}

    /** A sentence for each way, with how many products it concerns; empty where it concerns none. */
    public static List<String> sentences(Texts texts, UndoOutlook outlook) {
        List<String> sentences = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            if (outlook.of(deed) > 0) {
                sentences.add(texts.get("common.undo." + deed.name().toLowerCase(Locale.ROOT), outlook.of(deed)));
            }
        }
        return sentences;
    }

    /** How much is taken back: fields and products as wholes. */
    public static long amount(UndoOutlook outlook) {
        return outlook.fields() + outlook.wholes();
    }
}
