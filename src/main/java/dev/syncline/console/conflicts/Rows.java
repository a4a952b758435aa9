package dev.syncline.console.conflicts;

import dev.syncline.console.fx.Latest;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ConflictRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the rows of a query: a first page at once, then the rest of them. FX thread only. */
final class Rows {
    private static final int FIRST = 200;
    private static final int PAGE = 2000;
    /** A list of more is worked off in parts; the rows are narrow, this many take some 30 MB. */
    private static final int MOST = 50_000;

    private final ConflictSource source;
    private final Latest reading;

    Rows(ConflictSource source, Latest reading) {
        this.source = source;
        this.reading = reading;
    }

    /**
     * Reads.
     *
     * @param whole whether all rows are wanted before anything is shown, because they are to be grouped
     * @param first takes what is to be shown first
     * @param rest takes what comes behind it
     */
    void read(
            ConflictQuery query,
            boolean whole,
            Consumer<List<ConflictRow>> first,
            Consumer<List<ConflictRow>> rest,
            Consumer<? super Exception> failed) {
        reading.run(
                () -> whole ? all(query, Optional.empty()) : source.rows(query, Optional.empty(), FIRST),
                rows -> {
                    first.accept(rows);
                    if (!whole && rows.size() == FIRST) {
                        Optional<Long> last = Optional.of(rows.getLast().number());
                        reading.run(() -> all(query, last), rest, failed);
                    }
                },
                failed);
    }

    private List<ConflictRow> all(ConflictQuery query, Optional<Long> after) {
        List<ConflictRow> all = new ArrayList<>();
        Optional<Long> last = after;
        List<ConflictRow> page;
        do {
            page = source.rows(query, last, PAGE);
            all.addAll(page);
            if (!page.isEmpty()) {
                last = Optional.of(page.getLast().number());
            }
        } while (page.size() == PAGE && all.size() < MOST);
        return all;
    }
}
