package dev.syncline.console.history;

import dev.syncline.engine.HistoryEntry;
import dev.syncline.model.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That an undo took an entry back.
 *
 * @param at when
 * @param actor who did it
 * @param run the run that wrote it to the shop; empty while none has, or where nothing had to be written
 */
record TakenBack(Instant at, String actor, Optional<RunId> run) {
    private static final String UNDO = "undo";

    /**
     * Looks for the undo of an entry. An undo keeps no number of what it took back, but it puts the value that stood before
     * a write in the place of what was written, and is what happened next to that field at all.
     *
     * @param entry something that a run did to a field
     * @param others what happened to its product, the newest first
     */
    static Optional<TakenBack> find(HistoryEntry entry, List<HistoryEntry> others) {
        if (entry.run().isEmpty() || entry.field().isEmpty()) {
            return Optional.empty();
        }
        List<HistoryEntry> later = others.stream()
                .filter(other ->
                        other.field().equals(entry.field()) && other.at().isAfter(entry.at()))
                .toList()
                .reversed();
        return later.stream()
                .findFirst()
                .filter(next -> next.action().equals(UNDO) && next.after().equals(entry.before()))
                .map(undo -> new TakenBack(undo.at(), undo.actor(), writer(later, undo)));
    }

    private static Optional<RunId> writer(List<HistoryEntry> later, HistoryEntry undo) {
        return later.stream()
                .skip(1)
                .findFirst()
                .filter(next -> next.action().equals("push") && next.after().equals(undo.after()))
                .flatMap(HistoryEntry::run);
    }
}
