package dev.syncline.model;

/** The number of a shop in the store. */
public record ShopId(long number) implements Comparable<ShopId> {
    @Override
    public int compareTo(ShopId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
