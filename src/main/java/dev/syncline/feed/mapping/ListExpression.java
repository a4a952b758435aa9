package dev.syncline.feed.mapping;

import dev.syncline.feed.csv.Cells;
import java.util.Collection;
import java.util.List;

/**
 * How a list of texts is made of the cells of a row: each part gives one text, or several where it is split.
 *
 * @param parts the parts in order
 */
record ListExpression(List<Part> parts) {
    /** One part; an empty separator does not split. */
    record Part(Expression source, String separator) {}

    /** Adds the texts for a row, empty ones left out. */
    void addTo(Collection<String> items, Cells row) {
        for (Part part : parts) {
            String text = part.source.of(row);
            if (text.isEmpty()) {
                continue;
            }
            if (part.separator.isEmpty()) {
                items.add(text);
                continue;
            }
            split(text, part.separator, items);
        }
    }

    /** Adds what stands between separators, stripped, empty texts left out. */
    static void split(String text, String separator, Collection<String> items) {
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            addStripped(items, text.substring(from, at));
            from = at + separator.length();
        }
        addStripped(items, text.substring(from));
    }

    boolean isCarried() {
        return parts.stream().anyMatch(part -> part.source.isCarried());
    }

    private static void addStripped(Collection<String> items, String text) {
        String stripped = text.strip();
        if (!stripped.isEmpty()) {
            items.add(stripped);
        }
    }
}
