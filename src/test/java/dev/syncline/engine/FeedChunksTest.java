package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Digest;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

final class FeedChunksTest {
    private final AtomicInteger built = new AtomicInteger();
    private final AtomicInteger read = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void all_products_come_in_their_order_to_the_thread_that_asked() {
        List<String> keys = new ArrayList<>();
        chunks(feed(5_001, 3)).forEach(chunk -> {
            assertTrue(chunk.size() <= 250, () -> chunk.size() + " products");
            assertFalse(Thread.currentThread().getName().contains("feed-reader"));
            chunk.forEach(product -> keys.add(product.key().text()));
        });

        assertEquals(5_001, keys.size());
        assertEquals("0", keys.getFirst());
        assertEquals("5000", keys.getLast());
    }

    @Test
    void products_of_many_rows_make_small_chunks() {
        List<Integer> sizes = new ArrayList<>();
        chunks(feed(10, 600)).forEach(chunk -> sizes.add(chunk.size()));

        assertEquals(List.of(3, 3, 3, 1), sizes);
    }

    @Test
    void only_the_fields_that_will_be_asked_for_are_built_ahead() {
        new FeedChunks(feed(10, 1), ListFeed.surveyed(), place -> place % 2 == 0).forEach(chunk -> {});

        assertEquals(5, built.get());
    }

    @Test
    void what_stops_the_work_stops_the_reading() throws InterruptedException {
        IllegalStateException failure = new IllegalStateException("no");

        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () -> chunks(feed(Integer.MAX_VALUE, 1)).forEach(chunk -> {
                            throw failure;
                        })));
        ended.await();
        assertTrue(read.get() <= 501, () -> read + " products were read");
    }

    @Test
    void what_stops_the_reading_is_said_after_what_was_read_before() {
        FeedRefused refused = new FeedRefused("It was changed.");
        List<FeedProduct> taken = new ArrayList<>();
        FeedPort failing = reading(sink -> {
            for (int i = 0; i < 1_000; i++) {
                sink.accept(product(i, 1));
            }
            throw refused;
        });

        assertSame(
                refused, assertThrows(FeedRefused.class, () -> chunks(failing).forEach(taken::addAll)));
        assertEquals(1_000, taken.size());
    }

    @Test
    void an_interrupted_thread_stops_and_stays_interrupted() throws InterruptedException {
        assertThrows(
                CancellationException.class,
                () -> chunks(feed(Integer.MAX_VALUE, 1))
                        .forEach(chunk -> Thread.currentThread().interrupt()));

        assertTrue(Thread.interrupted());
        ended.await();
    }

    private static FeedChunks chunks(FeedPort feed) {
        return new FeedChunks(feed, ListFeed.surveyed(), place -> true);
    }

    private FeedPort feed(int products, int rows) {
        return reading(sink -> {
            for (int i = 0; i < products; i++) {
                read.incrementAndGet();
                sink.accept(product(i, rows));
            }
        });
    }

    private FeedProduct product(int number, int rows) {
        String key = Integer.toString(number);
        return new FeedProduct(new ProductKey(key), List.of(), Digest.of(new byte[] {1}), 2, rows, () -> {
            built.incrementAndGet();
            return ProductFields.NONE;
        });
    }

    private FeedPort reading(Consumer<Consumer<FeedProduct>> products) {
        return new FeedPort() {
            @Override
            public FeedSurvey survey(FeedRequest request, LongConsumer rowsSoFar) {
                return ListFeed.surveyed();
            }

            @Override
            public void forEachProduct(FeedSurvey survey, Consumer<FeedProduct> sink) {
                try {
                    products.accept(sink);
                } finally {
                    ended.countDown();
                }
            }
        };
    }
}
