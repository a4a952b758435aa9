package dev.syncline.testing.memory;

import dev.syncline.queue.Transactions;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One transaction at a time; what throws leaves nothing behind. A test may end the process at any of them: before its
 * commit, or right after.
 */
public final class MemoryTransactions implements Transactions {
    /** Where a process may end that is about to commit, or has just committed. */
    public interface Moments {
        /** Nothing ends anything. */
        Moments NONE = new Moments() {};

        /** All is written but the commit. */
        default void beforeCommit() {}

        /** The commit is durable. */
        default void afterCommit() {}
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Tables tables;
    private volatile Moments moments = Moments.NONE;

    MemoryTransactions(Tables tables) {
        this.tables = tables;
    }

    /** From now on these hear of commits. */
    public void at(Moments heard) {
        moments = heard;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        lock.lock();
        try {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            Tables before = tables.copy();
            boolean done = false;
            T result;
            try {
                result = work.get();
                moments.beforeCommit();
                done = true;
            } finally {
                if (!done) {
                    tables.take(before);
                }
            }
            moments.afterCommit();
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** Reads, within a transaction or beside it. */
    <T> T read(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
