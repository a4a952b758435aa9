package dev.syncline.cli;

/** An open home, as a command sees it. Thread-safe: several commands may work in one home at a time. */
public interface Workplace {
    /** Runs work that outlives its command; the process that owns the home does not end before it is done. */
    void background(Runnable work);
}
