package dev.syncline.model;

/** How stock names locations. */
public final class Locations {
    /** Stands for the location that a shop falls back on, whatever it is called there. */
    public static final String DEFAULT = "default";

    /** Stands for the stock of all variants at all locations. */
    public static final FieldPath ANY_STOCK = FieldPath.available(new VariantKey("*"), "*");

    private Locations() {}
}
