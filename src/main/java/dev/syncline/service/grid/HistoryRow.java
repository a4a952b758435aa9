package dev.syncline.service.grid;

import dev.syncline.engine.HistoryEntry;
import java.time.Instant;

/**
 * One entry of the history with its place.
 *
 * @param id its number, which does not say what came first
 * @param entry the entry
 */
public record HistoryRow(long id, HistoryEntry entry) {
    /** The place of a row: the moment, and the number among those of one moment. */
    public record Cursor(Instant at, long id) {}

    /** This row's place. */
    public Cursor cursor() {
        return new Cursor(entry.at(), id);
    }
}
