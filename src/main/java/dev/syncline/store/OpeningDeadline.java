package dev.syncline.store;

import dev.syncline.queue.StoreUnavailable;
import dev.syncline.store.session.StoreSentences;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what is done first with a store. A database that was left by a killed process may wait for something that will
 * never come, and listens to no interruption then; whoever called must get an answer all the same.
 */
public final class OpeningDeadline {
    private final Duration longest;

    /** @param longest how long a step may take; far more than an orderly one needs */
    public OpeningDeadline(Duration longest) {
        this.longest = longest;
    }

    /**
     * Does the step and returns what it gives, or fails as it fails.
     *
     * @param step its name in the message
     * @throws StoreRefused where the step does not end in time; its thread is then left to itself, and does not keep the
     *     process alive
     * @throws StoreUnavailable where the caller is told to stop meanwhile
     */
    public <T> T within(String step, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        // Of the system, not virtual: one that turns in a circle would keep a carrier from everybody else.
        Thread.ofPlatform().daemon().name("opening").start(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new StoreRefused(
                    "The store did not get ready: " + step + " has not ended after " + longest.toSeconds()
                            + " seconds. Run the command again; if this happens again, restore a backup",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(StoreSentences.toldToStop(step), e);
        } catch (ExecutionException e) {
            throw failure(step, e.getCause());
        }
    }

    private static RuntimeException failure(String step, @Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure
                ? failure
                : new IllegalStateException("Getting the store ready failed: " + step, cause);
    }
}
