package dev.syncline.model;

import java.util.List;

/**
 * How a field path names a variant: by its SKU, and without one (or where two variants share it) by its option
 * values, written {@code @Red / M}.
 *
 * @param text the key as it stands in a path, not escaped
 */
public record VariantKey(String text) implements Comparable<VariantKey> {
    private static final String BY_CHOICES = "@";

    public VariantKey {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A variant key must not be empty");
        }
    }

    /** The key of a variant with this SKU (not blank; trimmed). */
    public static VariantKey ofSku(String sku) {
        return new VariantKey(sku.strip());
    }

    /** The key of a variant without a SKU of its own. */
    public static VariantKey ofChoices(List<String> choices) {
        return new VariantKey(BY_CHOICES + String.join(" / ", choices));
    }

    /** Whether the key is made of option values. */
    public boolean isByChoices() {
        return text.startsWith(BY_CHOICES);
    }

    @Override
    public int compareTo(VariantKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
