package dev.syncline.model;

/** A stock-keeping unit. Not a key: some variants have none, some share one. */
public record Sku(String text) {
    public Sku {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A SKU must not be blank");
        }
    }

    /** The SKU written in {@code text}, trimmed. */
    public static Sku of(String text) {
        return new Sku(text.strip());
    }

    @Override
    public String toString() {
        return text;
    }
}
