package dev.syncline.engine;

import dev.syncline.model.RunId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What people want of the runs of this process: to go on, to wait or to end. Thread-safe. */
public final class RunControl {
    /** What is wanted of a run. */
    public enum Wish {
        GO,
        PAUSE,
        CANCEL
    }

    private final ConcurrentMap<RunId, Wish> wishes = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Wants something of a run. */
    public void want(RunId run, Wish wish) {
        lock.lock();
        try {
            wishes.put(run, wish);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What is wanted of a run; to go on where nobody said otherwise. */
    public Wish wish(RunId run) {
        return wishes.getOrDefault(run, Wish.GO);
    }

    /** Forgets a run that ended. */
    public void forget(RunId run) {
        wishes.remove(run);
    }

    /**
     * Waits while the run is paused. True to go on, false where it is to end.
     *
     * @throws InterruptedException where the waiting thread is interrupted
     */
    public boolean mayGoOn(RunId run) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (wish(run) == Wish.PAUSE) {
                changed.await();
            }
            return wish(run) != Wish.CANCEL;
        } finally {
            lock.unlock();
        }
    }
}
