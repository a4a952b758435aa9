package dev.syncline.service.grid;

import java.util.List;
import java.util.Optional;

/** Waiting conflicts page by page. Thread-safe; each call is a reading of its own. */
public interface ConflictGridPort {
    /**
     * The next rows after the conflict with a number, at most so many; from the beginning where there is none. That
     * conflict may have been decided meanwhile; where its product is gone the result is empty.
     */
    List<ConflictRow> page(ConflictQuery query, Optional<Long> after, int most);

    /** How many conflicts the query finds. */
    long count(ConflictQuery query);

    /** What the conflicts that the query finds can be filtered by. */
    ConflictFacets facets(ConflictQuery query);
}
