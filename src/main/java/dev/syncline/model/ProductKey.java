package dev.syncline.model;

/** The supplier's key of a product, else its handle; unique in a shop. */
public record ProductKey(String text) implements Comparable<ProductKey> {
    public ProductKey {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A ProductKey must not be blank");
        }
    }

    @Override
    public int compareTo(ProductKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
