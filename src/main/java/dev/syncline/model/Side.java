package dev.syncline.model;

/** The two replicas of a product. */
public enum Side {
    /** The supplier and our own people. */
    LOCAL,
    /** The shop as it is now. */
    REMOTE
}
