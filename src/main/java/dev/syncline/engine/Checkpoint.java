package dev.syncline.engine;

/**
 * The steps between which a process may die. Tests end the process at one of them; the product does nothing there.
 */
@FunctionalInterface
public interface Checkpoint {
    /** Does nothing. */
    Checkpoint NONE = step -> {};

    /** A step of the write cycle, named by what has just been done. */
    enum Step {
        CLAIMED,
        READ_AGAIN,
        INTENDED,
        ANSWERED,
        SETTLED,
        EFFECTS_APPLIED,
        ENQUEUED,
        PLANNED,
        MIRRORED,
        TAKEN_BACK
    }

    /** A step is done. */
    void reached(Step step);
}
