package dev.syncline.queue;

import java.util.function.Supplier;

/**
 * Runs work as one transaction of the store. Every port that is called inside takes part; a call inside a running
 * transaction joins it.
 */
public interface Transactions {
    /**
     * Runs the work and commits; rolls back and rethrows where it throws.
     *
     * @throws StoreUnavailable where the database cannot be reached or lost the transaction
     */
    <T> T inTransaction(Supplier<T> work);

    /** As {@link #inTransaction(Supplier)}, without a result. */
    default void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }
}
