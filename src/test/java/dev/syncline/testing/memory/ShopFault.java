package dev.syncline.testing.memory;

/** What may go wrong with one write, or with one question. */
public enum ShopFault {
    /** Not done, for want of budget. */
    THROTTLED,
    /** Not done, and it passes. */
    FAILED,
    /** Done, and the answer is lost. */
    LOST_DONE,
    /** Not done, and the answer is lost. */
    LOST_UNDONE,
    /** The shop does not accept the values. */
    REJECTED,
    /** Nothing is wrong. */
    NONE
}
