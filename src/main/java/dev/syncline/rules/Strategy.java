package dev.syncline.rules;

/** How a conflict is decided. */
public enum Strategy {
    /** The local side wins. The default. */
    ETILIZE_PRIORITY,
    SHOPIFY_PRIORITY,
    /** A person decides. */
    MANUAL_REVIEW,
    /** Both edits where they do not collide; else a person decides. */
    MERGE_FIELDS,
    /** The later edit wins; where the order cannot be known a person decides. */
    TIMESTAMP_BASED
}
