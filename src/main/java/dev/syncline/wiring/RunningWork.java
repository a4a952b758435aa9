package dev.syncline.wiring;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What is being done in an open home: commands of this process and of others, and what they left running. Thread-safe. */
final class RunningWork {
    private final Set<Thread> threads = new HashSet<>();
    private int admitted;
    private boolean closed;
    private boolean stopped;

    /** Takes one more piece of work, unless the home is about to be closed; it must {@link #enter} and {@link #leave}. */
    synchronized boolean admit() {
        if (closed) {
            return false;
        }
        admitted++;
        return true;
    }

    /** The calling thread begins the work that was admitted. */
    synchronized void enter() {
        threads.add(Thread.currentThread());
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The calling thread has ended its work, and nothing remains to be said of it. */
    synchronized void leave() {
        done();
        over();
    }

    /** The calling thread has ended its work, of which the other process is still to hear. */
    synchronized void done() {
        threads.remove(Thread.currentThread());
    }

    /** A piece of work is over for everybody. */
    synchronized void over() {
        admitted--;
        notifyAll();
    }

    /** How many pieces of work are admitted and not ended. */
    synchronized int count() {
        return admitted;
    }

    /** Waits until nothing is being done, or all was stopped; from then on nothing is admitted. */
    synchronized void awaitIdle() throws InterruptedException {
        while (admitted > 0 && !stopped) {
            wait();
        }
        closed = true;
    }

    /** Admits nothing any more and interrupts what is being done. */
    synchronized void stop() {
        closed = true;
        stopped = true;
        threads.forEach(Thread::interrupt);
        notifyAll();
    }

    /** Waits until all has ended, for so long at most, interrupted or not; whether it has. */
    synchronized boolean awaitEnd(Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        boolean interrupted = false;
        try {
            while (admitted > 0) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                try {
                    wait(left);
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
