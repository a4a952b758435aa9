package dev.syncline.feed.mapping;

import dev.syncline.feed.csv.Cells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stock of several places in one cell. */
final class Quantities {
    private Quantities() {}

    /** The quantity as it stands, by place; an item without a place has none in the result but an empty name. */
    static Map<String, String> of(FieldRule.Source.Located located, Cells row) {
        List<String> items = new ArrayList<>();
        ListExpression.split(located.items().of(row), located.between(), items);
        Map<String, String> quantities = new LinkedHashMap<>();
        for (String item : items) {
            int at = item.indexOf(located.within());
            String place = at < 0 ? "" : item.substring(0, at).strip();
            quantities.put(
                    place,
                    item.substring(at < 0 ? 0 : at + located.within().length()).strip());
        }
        return quantities;
    }
}
