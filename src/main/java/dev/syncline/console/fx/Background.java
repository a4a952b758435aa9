package dev.syncline.console.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work off the FX thread and hands results over on it. Called on the FX thread. The work runs on a
 * thread of the operating system: virtual threads are not given turns, so what somebody waits for would stand behind
 * whatever a sync of this process works out.
 */
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("console-", 0).factory());
    private final ReadOnlyIntegerWrapper busy = new ReadOnlyIntegerWrapper();
    private final Executor fx;

    /** @param fx runs things on the FX thread, in order */
    public Background(Executor fx) {
        this.fx = fx;
    }

    /** Work that was begun. */
    @FunctionalInterface
    public interface Pending {
        /** Nothing that could be dropped. */
        Pending NONE = () -> {};

        /** Loses interest: neither result nor failure is handed over any more. */
        void drop();
    }

    /** How many pieces of work are being done. */
    public ReadOnlyIntegerProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The executor of the FX thread. */
    public Executor fx() {
        return fx;
    }

    /**
     * Begins work.
     *
     * @param done takes the result, on the FX thread
     * @param failed takes what was thrown, on the FX thread
     */
    public <T> Pending run(Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed) {
        if (workers.isShutdown()) {
            // The window is closing: what still comes in from before begins nothing new.
            return Pending.NONE;
        }
        AtomicBoolean wanted = new AtomicBoolean(true);
        busy.set(busy.get() + 1);
        workers.execute(() -> {
            Runnable ending = end(work, done, failed, wanted);
            fx.execute(() -> {
                busy.set(busy.get() - 1);
                if (wanted.get()) {
                    ending.run();
                }
            });
        });
        return () -> wanted.set(false);
    }

    private static <T> Runnable end(
            Callable<T> work, Consumer<? super T> done, Consumer<? super Exception> failed, AtomicBoolean wanted) {
        if (!wanted.get()) {
            return () -> {};
        }
        try {
            T result = work.call();
            return () -> done.accept(result);
        } catch (Exception e) {
            LOG.warn("Work of the console failed", e);
            return () -> failed.accept(e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
