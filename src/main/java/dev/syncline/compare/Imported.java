package dev.syncline.compare;

import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductState;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A product after the feed was read.
 *
 * @param state the new state; may differ from the old one (what the feed said) where no local value changed
 * @param changes the local values that changed
 */
public record Imported(ProductState state, SortedMap<FieldPath, FieldEdit> changes) {
    public Imported {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }
}
