package dev.syncline.model;

/** The id that the shop gave a product, such as {@code gid://shopify/Product/1}. */
public record RemoteId(String text) implements Comparable<RemoteId> {
    public RemoteId {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A RemoteId must not be blank");
        }
    }

    @Override
    public int compareTo(RemoteId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
