package dev.syncline.model;

/** How a catalogue product stands to a shop product. */
public enum Link {
    /** Not in the shop as far as is known. */
    UNLINKED,
    /** Several shop products could be it; a person decides. */
    CANDIDATE,
    /** Linked by the shop product's id. */
    ADOPTED,
    /** A person said that it stays out. */
    IGNORED,
    /** Only in the shop. */
    ORPHAN
}
