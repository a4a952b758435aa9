package dev.syncline.testing;

import dev.syncline.console.fx.Background;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A background whose FX thread is the test's, which runs what comes on demand. */
public final class FxQueue implements AutoCloseable {
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Background background = new Background(queue::add);

    /** The background. */
    public Background background() {
        return background;
    }

    /** Takes what is for the FX thread. */
    public void execute(Runnable work) {
        queue.add(work);
    }

    /** Runs what comes until something is so. */
    public void until(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Runnable next = queue.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("Waited in vain");
            }
            next.run();
        }
    }

    /** Runs what comes until nothing is being done. */
    public void settle() throws InterruptedException {
        until(() -> background.busy().get() == 0 && queue.isEmpty());
    }

    @Override
    public void close() {
        background.close();
    }
}
