package dev.syncline.feed.tables;

/** The order of product ids: of whole numbers by value, without limits to their length. */
final class ProductIds {
    private ProductIds() {}

    static int compare(String one, String other) {
        return one.length() != other.length() ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }
}
