package dev.syncline.compare;

/** How a difference that is found when a product is first linked is treated. */
public enum FirstAgreement {
    /** Both sides stand as agreed; nothing is written, the difference is listed. */
    ACCEPT,
    /** The supplier's value is pushed. */
    SUPPLIER,
    /** The shop's value is pulled. */
    SHOP,
    /** The difference is a conflict. */
    ASK
}
