package dev.syncline.console.history;

import dev.syncline.engine.HistoryEntry;
import dev.syncline.model.RunId;
import java.time.Instant;
import java.util.Optional;

/**
 * That an undo took an entry back.
 *
 * @param at when
 * @param actor who did it
 * @param run the run that wrote it to the shop
 */
record TakenBack(Instant at, String actor, Optional<RunId> run) {
    /** As the undo's own entry says. */
    static TakenBack by(HistoryEntry undo) {
        return new TakenBack(undo.at(), undo.actor(), undo.run());
    }
}
