package dev.syncline.sandbox.catalogue;

import java.util.List;

/**
 * An option of a product, such as colour; its position is its place in the product's list.
 *
 * @param id number within {@link IdKind#OPTION}
 * @param name unique within the product, case ignored
 * @param values in the merchant's order; a value may have no variant
 */
public record Option(long id, String name, List<OptionValue> values) {

    /** The option that a product has whose merchant chose none. */
    public static final String DEFAULT_NAME = "Title";

    /** The only value of {@link #DEFAULT_NAME}. */
    public static final String DEFAULT_VALUE = "Default Title";

    public Option {
        values = List.copyOf(values);
    }

    /** @return the same option under another name */
    public Option named(String newName) {
        return new Option(id, newName, values);
    }

    /** @return the same option with other values */
    public Option withValues(List<OptionValue> newValues) {
        return new Option(id, name, newValues);
    }
}
