package dev.syncline.feed.tables;

import dev.syncline.engine.FeedReject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was seen in tables that is worth saying. Not thread-safe. */
final class TableFindings {
    private static final int KEPT = 100;

    private final List<String> notes = new ArrayList<>();
    private final List<String> holds = new ArrayList<>();
    private final SortedMap<String, Long> warnings = new TreeMap<>();
    private final List<FeedReject> firstWarnings = new ArrayList<>();
    private long strays;
    private int strayTables;

    void note(String note) {
        notes.add(note);
    }

    /** Rows of a table that belong to no product. */
    void stray(long rows) {
        strays += rows;
        strayTables += rows > 0 ? 1 : 0;
    }

    void hold(String hold) {
        holds.add(hold);
    }

    /** A row of a table that is not used, or used with care. */
    void warn(String table, long line, String value, String rule, String reason) {
        warnings.merge(rule, 1L, Long::sum);
        if (firstWarnings.size() < KEPT) {
            firstWarnings.add(new FeedReject(line, table, value, rule, reason));
        }
    }

    List<String> notes() {
        if (strays == 0) {
            return notes;
        }
        List<String> all = new ArrayList<>(notes);
        all.add(strays + " rows in " + strayTables + " tables belong to no product that can be read");
        return all;
    }

    List<String> holds() {
        return holds;
    }

    SortedMap<String, Long> warnings() {
        return warnings;
    }

    List<FeedReject> firstWarnings() {
        return firstWarnings;
    }
}
