package dev.syncline.feed.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows that stand more than once, by the same SKU. Not thread-safe. */
final class Doubles {
    private final LongTable seen = new LongTable();
    private final Map<Integer, List<Integer>> repeats = new LinkedHashMap<>();
    private final Set<Integer> contested = new LinkedHashSet<>();

    /** Whether a row is the first of its identity; else it is kept for a decision at the end. */
    boolean isFirst(long identity, long content, int row) {
        int slot = seen.enter(identity, content, row);
        if (slot < 0) {
            return true;
        }
        int first = seen.rowAt(slot);
        repeats.computeIfAbsent(first, key -> new ArrayList<>()).add(row);
        if (seen.valueAt(slot) != content) {
            contested.add(first);
        }
        return false;
    }

    /** Later rows by their first ones. */
    Map<Integer, List<Integer>> repeats() {
        return repeats;
    }

    /** The first rows of which a later one is not the same to the letter. */
    Set<Integer> contested() {
        return contested;
    }
}
