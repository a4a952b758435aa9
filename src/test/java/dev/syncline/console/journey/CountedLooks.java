package dev.syncline.console.journey;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that counts how often a console looks at the store, and can hold it from looking more often. Thread-safe. */
final class CountedLooks implements InstantSource {
    private static final String LOOKING = "console-live";

    private long looks;
    private long most = Long.MAX_VALUE;

    @Override
    public Instant instant() {
        if (Thread.currentThread().getName().equals(LOOKING)) {
            look();
        }
        return Instant.now();
    }

    private synchronized void look() {
        while (looks >= most) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        looks++;
    }

    /** Lets the console look so many times more: those that begin from now on. */
    synchronized void endAfter(int more) {
        most = looks + more;
        notifyAll();
    }
}
