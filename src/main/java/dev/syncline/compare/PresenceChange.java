package dev.syncline.compare;

/** What the comparison says of the product as a whole. */
public enum PresenceChange {
    /** On both sides: its fields are compared. */
    BOTH,
    /** New in the catalogue: to be created in the shop. */
    ADDED_LOCAL,
    /** Only in the shop, never agreed: an orphan. */
    ADDED_REMOTE,
    /** Gone from the catalogue, unchanged in the shop. */
    DELETED_LOCAL,
    /** Gone from the shop, unchanged in the catalogue. */
    DELETED_REMOTE,
    /** Gone on one side while edited on the other: a person decides. */
    DELETE_CONFLICT,
    /** Gone on both sides. */
    DELETED_BOTH
}
