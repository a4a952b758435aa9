package dev.syncline.sandbox.edit;

/** The time that a mutation takes; without a lock held. */
@FunctionalInterface
public interface Pause {

    /** Waits as long as one mutation takes. */
    void await();
}
