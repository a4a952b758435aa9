package dev.syncline.rules;

/** How the differences that are found when a product is first linked are treated. */
public enum Adoption {
    /** Both sides stand as agreed; nothing is written, the differences are listed. */
    ACCEPT,
    /** The supplier's values are pushed. */
    SUPPLIER,
    /** The shop's values are pulled. */
    SHOP,
    /** Each difference is a conflict. */
    ASK
}
