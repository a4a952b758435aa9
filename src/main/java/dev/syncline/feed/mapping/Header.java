package dev.syncline.feed.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names of a file's columns, found without regard to case and white space. Where a name stands twice the first counts.
 */
public final class Header {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /** The names in order. */
    public Header(List<String> names) {
        this.names = names.stream().map(String::strip).toList();
        for (int i = 0; i < names.size(); i++) {
            places.putIfAbsent(folded(names.get(i)), i);
        }
    }

    /** The names in order, without white space around them. */
    public List<String> names() {
        return names;
    }

    /** How many columns there are. */
    public int size() {
        return names.size();
    }

    /** The name of a column, its number where the header does not reach that far. */
    public String name(int column) {
        return column < names.size() ? names.get(column) : "column " + (column + 1);
    }

    /** The place of a column that goes by one of these names, or -1. */
    int indexOf(String name, List<String> otherNames) {
        int own = places.getOrDefault(folded(name), -1);
        for (int i = 0; own < 0 && i < otherNames.size(); i++) {
            own = places.getOrDefault(folded(otherNames.get(i)), -1);
        }
        return own;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
