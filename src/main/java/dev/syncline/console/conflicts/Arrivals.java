package dev.syncline.console.conflicts;

import dev.syncline.console.fx.Background;
import dev.syncline.console.fx.Latest;
import dev.syncline.service.grid.ConflictQuery;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** Counts conflicts that came since the list was read; they are not put in under the cursor. FX thread only. */
final class Arrivals {
    /** More are not counted. */
    static final int MOST = 1000;

    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ConflictSource source;
    private final Latest counting;
    private long known;
    private long heard;

    Arrivals(ConflictSource source, Background background) {
        this.source = source;
        this.counting = new Latest(background);
    }

    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** The list was read, with this number as its highest. */
    void read(long highest) {
        counting.drop();
        known = Math.max(highest, heard);
        count.set(0);
    }

    /** There is a conflict with this number. */
    void heard(long highest, ConflictQuery query) {
        if (highest > heard) {
            heard = highest;
            if (highest > known) {
                long after = known;
                counting.run(() -> source.rows(query, Optional.of(after), MOST).size(), count::set, failure -> {});
            }
        }
    }
}
