package dev.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * The products of one surveyed file in chunks. The next chunk is read, and where it is wanted its fields are built, by a
 * thread of its own while the caller works on the one before; so two chunks are in memory. Used by one thread.
 */
final class FeedChunks {
    /**
     * Few enough that two chunks fit the space in which a small heap keeps what is young, and that the embedded database
     * need not write the undo log of their transaction to disk; with a thousand it wrote half as much again.
     */
    private static final int MOST_PRODUCTS = 250;

    /** Products may have many rows, which are what fills the memory. */
    private static final int MOST_ROWS = 1500;

    private final FeedPort feeds;
    private final FeedSurvey survey;
    private final IntPredicate ahead;
    private final BlockingQueue<List<FeedProduct>> ready = new SynchronousQueue<>();
    private List<FeedProduct> chunk = new ArrayList<>();
    private int rows;
    private int number;

    /** @param ahead which products, by their place in the file from 0, will be asked for their fields */
    FeedChunks(FeedPort feeds, FeedSurvey survey, IntPredicate ahead) {
        this.feeds = feeds;
        this.survey = survey;
        this.ahead = ahead;
    }

    /**
     * Gives each chunk to the caller's thread.
     *
     * @throws CancellationException where the thread was interrupted, which it stays
     */
    void forEach(Consumer<List<FeedProduct>> work) {
        FutureTask<Boolean> reading = new FutureTask<>(this::read, true);
        Thread reader = Thread.ofPlatform().daemon().name("feed-reader").start(reading);
        try {
            for (List<FeedProduct> next = ready.take(); !next.isEmpty(); next = ready.take()) {
                work.accept(next);
            }
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            reader.interrupt();
            awaitEnd(reader);
        }
    }

    private void read() {
        try {
            feeds.forEachProduct(survey, this::add);
            if (!chunk.isEmpty()) {
                handOver();
            }
        } finally {
            // The end; also of a reading that failed, as the caller learns when it asks how it went.
            put(List.of());
        }
    }

    private void add(FeedProduct product) {
        chunk.add(ahead.test(number++) ? product.built() : product);
        rows += product.rows();
        if (chunk.size() == MOST_PRODUCTS || rows >= MOST_ROWS) {
            handOver();
        }
    }

    private void handOver() {
        put(chunk);
        chunk = new ArrayList<>();
        rows = 0;
    }

    private void put(List<FeedProduct> whole) {
        try {
            ready.put(whole);
        } catch (InterruptedException e) {
            // The caller has gone.
            Thread.currentThread().interrupt();
            throw stopped();
        }
    }

    /** The file is closed when this returns, whatever happens to this thread meanwhile. */
    private static void awaitEnd(Thread reader) {
        boolean interrupted = false;
        while (true) {
            try {
                reader.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private CancellationException stopped() {
        return new CancellationException("The reading of " + survey.request().file() + " was stopped.");
    }
}
