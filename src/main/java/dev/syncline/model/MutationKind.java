package dev.syncline.model;

/** The kinds of write that a shop knows; one operation carries the fields of one kind. The order is that of sending. */
public enum MutationKind {
    /** The whole product, new. */
    CREATE,
    /** Fields of the product itself. */
    PRODUCT,
    /** Tags added and removed. */
    TAGS,
    /** Metafields set and deleted. */
    METAFIELDS,
    /** Publications that the product is put on and taken off. */
    PUBLICATIONS,
    /** Collections that the product joins and leaves. */
    COLLECTIONS,
    /** A collection, new and empty; it belongs to no product. */
    COLLECTION_CREATE,
    /** Options of the product. */
    OPTIONS,
    /** Variants added. */
    VARIANTS_CREATE,
    /** Fields of variants. */
    VARIANTS_UPDATE,
    /** Variants removed. */
    VARIANTS_DELETE,
    /** Variants put in order. */
    VARIANTS_REORDER,
    /** Stock at locations. */
    STOCK,
    /** The product archived. */
    ARCHIVE,
    /** The product deleted for good. */
    DELETE
}
