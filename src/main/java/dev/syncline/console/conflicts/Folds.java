package dev.syncline.console.conflicts;

import dev.syncline.console.conflicts.Line.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which groups are folded, by what they stand for: so they stay folded when the list is read again. FX thread only. */
final class Folds {
    private final Set<String> folded = new HashSet<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private Grouping grouping = Grouping.PRODUCT;

    /** The groups are numbered anew; grouped by something else, none is folded. */
    void begin(Grouping by) {
        if (by != grouping) {
            folded.clear();
        }
        grouping = by;
        keys.clear();
    }

    /** A group has this number. */
    void name(int group, String key) {
        keys.put(group, key);
    }

    /** Whether the group of a place is folded. */
    boolean hides(Place place) {
        return !folded.isEmpty() && folded.contains(key(place));
    }

    /** Folds the group of a place, or opens it. */
    void set(Place place, boolean fold) {
        if (fold) {
            folded.add(key(place));
        } else {
            folded.remove(key(place));
        }
    }

    private String key(Place place) {
        // What was put off has no key of its own.
        return "group " + keys.getOrDefault(place.group(), "later\n");
    }
}
