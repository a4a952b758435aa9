package dev.syncline.wiring;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What happens when the system or a person ends the process meanwhile: work is stopped, and may tidy up for a while. */
final class Shutdown implements AutoCloseable {
    private static final long LONGEST_SECONDS = 10;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    /** Calls {@code stop} when the process is asked to end, and then waits until this is closed. */
    Shutdown(Runnable stop) {
        this.hook = Thread.ofPlatform().name("shutdown").unstarted(() -> {
            stop.run();
            awaitOver();
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void awaitOver() {
        try {
            boolean inTime = over.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            org.slf4j.LoggerFactory.getLogger(Shutdown.class).debug("Ended in time: {}", inTime);
        } catch (InterruptedException _) {
            // Nobody waits for this thread but the end of the process.
            Thread.currentThread().interrupt();
        }
    }

    /** Says that the work is over. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The process is ending already, and the hook has seen that the work is over.
            return;
        }
    }
}
