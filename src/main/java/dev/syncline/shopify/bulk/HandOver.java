package dev.syncline.shopify.bulk;

import dev.syncline.engine.ShopUnreachable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets one thread unpack and parse while the caller's thread works on what was parsed before; in order, with little
 * between them.
 *
 * @param <T> what is handed over
 */
final class HandOver<T> {
    private static final int CHUNK = 128;
    private static final int CHUNKS = 8;

    private final BlockingQueue<List<T>> between = new ArrayBlockingQueue<>(CHUNKS);
    private List<T> filling = new ArrayList<>(CHUNK);

    /**
     * Runs the producer on a thread of its own and the sink on this one, until both are done. What either throws is
     * thrown here, after the other has ended.
     */
    <R> R run(Function<Consumer<T>, R> producer, Consumer<T> sink) {
        FutureTask<R> task = new FutureTask<>(() -> {
            try {
                return producer.apply(this::add);
            } finally {
                pass();
                // An empty list says that no more come.
                between.put(List.of());
            }
        });
        Thread thread = Thread.ofVirtual().name("syncline-bulk").start(task);
        boolean drained = false;
        try {
            for (List<T> chunk = between.take(); !chunk.isEmpty(); chunk = between.take()) {
                chunk.forEach(sink);
            }
            drained = true;
            return task.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ShopUnreachable(BulkSentences.INTERRUPTED, false, stop);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException("Reading the bulk result failed.", failed.getCause());
        } finally {
            if (!drained) {
                end(thread);
            }
        }
    }

    private void add(T each) {
        filling.add(each);
        if (filling.size() == CHUNK) {
            pass();
        }
    }

    private void pass() {
        if (filling.isEmpty()) {
            return;
        }
        List<T> full = filling;
        filling = new ArrayList<>(CHUNK);
        try {
            between.put(full);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ShopUnreachable(BulkSentences.INTERRUPTED, false, stop);
        }
    }

    /** Ends the producer, which may be waiting for room or for the network. */
    private void end(Thread thread) {
        boolean interrupted = false;
        thread.interrupt();
        while (thread.isAlive()) {
            between.clear();
            try {
                thread.join(Duration.ofMillis(10));
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
