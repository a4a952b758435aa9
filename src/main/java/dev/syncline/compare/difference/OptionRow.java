package dev.syncline.compare.difference;

import java.util.List;

/** One option of a product with its values. */
public record OptionRow(String name, Mark mark, List<Element> values) {
    public OptionRow {
        values = List.copyOf(values);
    }
}
