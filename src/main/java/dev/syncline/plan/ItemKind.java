package dev.syncline.plan;

/** The groups that a plan is shown in. */
public enum ItemKind {
    CREATE,
    UPDATE,
    DELETE,
    /** Values taken from the shop; nothing is written to it. */
    PULL,
    /** First linking of a product that both sides have. */
    ADOPT,
    /** Both sides changed to the same value; the base moves. */
    SETTLE,
    CONFLICT,
    /** Something that this version cannot write yet, or that a mode or owner keeps back; listed only. */
    HELD_BACK
}
