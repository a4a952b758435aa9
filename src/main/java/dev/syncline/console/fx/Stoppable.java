package dev.syncline.console.fx;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Work that can be stopped while it is done: its thread is interrupted. Thread-safe; done once.
 *
 * @param <T> what it results in
 */
public final class Stoppable<T> implements Callable<T> {
    private final Callable<T> work;
    private @Nullable Thread worker;
    private boolean stopped;

    public Stoppable(Callable<T> work) {
        this.work = work;
    }

    @Override
    public T call() throws Exception {
        synchronized (this) {
            if (stopped) {
                throw new InterruptedException("Stopped before it began");
            }
            worker = Thread.currentThread();
        }
        try {
            return work.call();
        } finally {
            synchronized (this) {
                worker = null;
            }
        }
    }

    /** Stops it, or keeps it from being begun. */
    public synchronized void stop() {
        stopped = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    /** Whether somebody stopped it. */
    public synchronized boolean isStopped() {
        return stopped;
    }
}
