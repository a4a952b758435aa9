package dev.syncline.model;

/** The five operations that people queue and see. */
public enum OperationKind {
    CREATE,
    UPDATE,
    DELETE,
    SYNC_DOWN,
    SYNC_UP
}
