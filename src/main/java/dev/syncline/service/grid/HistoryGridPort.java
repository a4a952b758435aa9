package dev.syncline.service.grid;

import java.util.List;
import java.util.Optional;

/** The history page by page, the newest first. Thread-safe; each call is a reading of its own. */
public interface HistoryGridPort {
    /** The next older entries after a place, at most so many; from the newest where there is none. */
    List<HistoryRow> page(HistoryQuery query, Optional<HistoryRow.Cursor> after, int most);

    /** The numbers of the entries that the query finds, the newest first, at most so many. */
    List<Long> ids(HistoryQuery query, int most);

    /** The entries with these numbers, in no order; one that is not there is left out. */
    List<HistoryRow> rows(List<Long> ids);

    /** How many entries the query finds, counted up to {@code most}. */
    long count(HistoryQuery query, int most);
}
