package dev.syncline.feed.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A cell that has items of name, value and perhaps a measure: a line each, with tabs between. */
final class Items {
    private Items() {}

    /**
     * A value.
     *
     * @param text as it is shown
     * @param measure the number and the unit that it stands for, empty where it is none
     */
    record Item(String text, String measure) {}

    /** Values by name, in order. */
    static Map<String, List<Item>> of(String cell) {
        Map<String, List<Item>> items = new LinkedHashMap<>();
        int from = 0;
        while (from < cell.length()) {
            int end = cell.indexOf('\n', from);
            int to = end < 0 ? cell.length() : end;
            String[] parts = TextChanges.parts(cell.substring(from, to));
            if (parts.length > 1 && !parts[0].isBlank()) {
                items.computeIfAbsent(parts[0].strip(), name -> new ArrayList<>(1))
                        .add(new Item(parts[1].strip(), parts.length > 2 ? parts[2].strip() : ""));
            }
            from = to + 1;
        }
        return items;
    }

    /** The values of one name, several with a comma between; nothing where there is none. */
    static String entry(String cell, String name) {
        return String.join(
                ", ",
                of(cell).getOrDefault(name, List.of()).stream().map(Item::text).toList());
    }

    /** The measure of one name; nothing where there is none. */
    static String measure(String cell, String name) {
        return of(cell).getOrDefault(name, List.of()).stream()
                .map(Item::measure)
                .filter(measure -> !measure.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** An object with a text for each name, a list of texts where there are several values. */
    static String json(String cell) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        of(cell).forEach((name, values) -> {
            if (values.size() == 1) {
                object.put(name, values.getFirst().text());
            } else {
                var list = object.putArray(name);
                values.forEach(value -> list.add(value.text()));
            }
        });
        return object.toString();
    }
}
