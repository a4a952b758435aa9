package dev.syncline.compare.difference;

/** How a part of a value stands to the other version of it. */
public enum Mark {
    SAME,
    /** Only the new version has it. */
    ADDED,
    /** Only the old version has it. */
    REMOVED,
    /** The old version has it here, the new one elsewhere. */
    LEFT,
    /** The new version has it here, the old one elsewhere. */
    ARRIVED;

    /** Whether the old version has it at this place. */
    public boolean inOld() {
        return this == SAME || this == REMOVED || this == LEFT;
    }

    /** Whether the new version has it at this place. */
    public boolean inNew() {
        return this == SAME || this == ADDED || this == ARRIVED;
    }
}
