package dev.syncline.model;

/** Where a local value came from. */
public enum ValueSource {
    FEED,
    SHOP,
    PERSON,
    RULE,
    UNDO
}
