package dev.syncline.service;

/** What a person may do; each role may do what those before it may. */
public enum Role {
    /** Looks. */
    VIEWER,
    /** Decides conflicts and edits products. */
    MERCHANDISER,
    /** Imports feeds and runs syncs. */
    OPERATOR,
    /** Changes shops, rules and settings. */
    ADMINISTRATOR
}
