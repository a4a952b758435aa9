package dev.syncline.model;

import java.util.List;

/** One option of a product, such as Color with the values Red and Blue, in order. */
public record ProductOption(String name, List<String> values) {
    /** The name of the option that Shopify gives a product without options. */
    public static final String DEFAULT_NAME = "Title";

    /** The only value of {@link #DEFAULT_NAME}. */
    public static final String DEFAULT_VALUE = "Default Title";

    public ProductOption {
        values = List.copyOf(values);
    }
}
