package dev.syncline.sandbox.state;

import dev.syncline.sandbox.catalogue.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a shop every few seconds while it changes, and once more in the end. */
public final class StateKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StateKeeper.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final StateFile file;
    private final Shop shop;
    private final String token;
    private final int port;
    private final AtomicBoolean dirty = new AtomicBoolean(true);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    /** Starts to keep the shop. */
    public StateKeeper(StateFile file, Shop shop, String token, int port) {
        this.file = file;
        this.shop = shop;
        this.token = token;
        this.port = port;
        shop.catalogue().listen(change -> dirty.set(true));
        thread = Thread.ofVirtual().name("sandbox-state").start(this::keep);
    }

    private void keep() {
        try {
            long nanos;
            do {
                long start = System.nanoTime();
                saveQuietly();
                // A large shop takes seconds to write; it must not do little else.
                nanos = Math.max(EVERY.toNanos(), 10 * (System.nanoTime() - start));
            } while (!stopped.await(nanos, TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A save that fails is tried again at the next turn; the last one, in {@link #close}, is not. */
    private void saveQuietly() {
        try {
            save();
        } catch (IOException e) {
            dirty.set(true);
            LOG.warn("sandbox: the shop could not be kept, trying again in {} s", EVERY.toSeconds(), e);
        }
    }

    private void save() throws IOException {
        if (dirty.getAndSet(false)) {
            file.save(shop, token, port);
        }
    }

    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join();
            file.save(shop, token, port);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("the sandbox shop could not be kept", e);
        }
    }
}
