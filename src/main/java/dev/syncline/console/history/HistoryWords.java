package dev.syncline.console.history;

import dev.syncline.console.text.Texts;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.model.Side;

/** Entries in words. */
record HistoryWords(Texts texts) {
    /** What was done; the word itself where the texts know none for it. */
    String action(String action) {
        String key = "history.action." + action;
        return texts.has(key) ? texts.get(key) : action;
    }

    /** The side that changed. */
    String side(HistoryEntry entry) {
        return texts.get(entry.side() == Side.LOCAL ? "history.side.local" : "history.side.remote");
    }
}
