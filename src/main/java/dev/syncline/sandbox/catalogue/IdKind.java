package dev.syncline.sandbox.catalogue;

/** The kinds of things that have a global id, with the name that stands in it. */
public enum IdKind {
    PRODUCT(0, "Product", 10_170_000_000_000L),
    VARIANT(1, "ProductVariant", 51_480_000_000_000L),
    ITEM(2, "InventoryItem", 53_590_000_000_000L),
    OPTION(3, "ProductOption", 12_800_000_000_000L),
    OPTION_VALUE(4, "ProductOptionValue", 8_322_000_000_000L),
    METAFIELD(5, "Metafield", 45_213_000_000_000L),
    MEDIA(6, "MediaImage", 39_700_000_000_000L),
    DEFINITION(7, "MetafieldDefinition", 210_000_000_000L),
    LOCATION(8, "Location", 106_318_000_000L),
    BULK(9, "BulkOperation", 7_749_000_000_000L),
    SET_OPERATION(10, "ProductSetOperation", 79_450_000_000L),
    DELETE_OPERATION(11, "ProductDeleteOperation", 88_140_000_000L),
    PUBLICATION(12, "Publication", 268_039_000_000L),
    COLLECTION(13, "Collection", 527_410_000_000L),
    ADJUSTMENT(14, "InventoryAdjustmentGroup", 54_640_000_000_000L);

    private final int lane;
    private final String typeName;
    private final long base;

    IdKind(int lane, String typeName, long base) {
        this.lane = lane;
        this.typeName = typeName;
        this.base = base;
    }

    /** @return the GraphQL type, as it stands in the global id */
    public String typeName() {
        return typeName;
    }

    /** @return tells the kinds apart where their ids share one range */
    int lane() {
        return lane;
    }

    long base() {
        return base;
    }
}
