package dev.syncline.model;

/** The number of a product in the store. */
public record ProductId(long number) implements Comparable<ProductId> {
    @Override
    public int compareTo(ProductId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
