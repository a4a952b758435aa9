package dev.syncline.engine;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again on a thread of its own until it is closed. One time that fails does not end it. */
final class Repeating implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

    private final Thread thread;

    private Repeating(Thread thread) {
        this.thread = thread;
    }

    static Repeating every(Duration period, String name, Runnable work) {
        return new Repeating(Thread.ofVirtual().name(name).start(() -> {
            try {
                while (true) {
                    Thread.sleep(period);
                    once(name, work);
                }
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private static void once(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed; it is tried again", name, e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
