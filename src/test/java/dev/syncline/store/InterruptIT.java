package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.queue.StoreUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** A thread that is told to stop in the middle of a transaction takes at most its own transaction along. */
final class InterruptIT extends StoreContract {
    private static final int THREADS = 40;

    @Test
    void interrupted_threads_leave_a_store_that_works() throws Exception {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        String text = "x".repeat(9_000);
        for (int round = 0; round < 2; round++) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String key = "t.interrupt." + round + "." + i;
                threads.add(Thread.ofVirtual().start(() -> write(key, text)));
            }
            for (Thread thread : threads) {
                thread.join(Duration.ofMillis(random.nextInt(4)));
                thread.interrupt();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            shops().setSetting("t.interrupt.after", Optional.of("round " + round));
            assertEquals(Optional.of("round " + round), shops().setting("t.interrupt.after"));
        }
    }

    private static void write(String key, String text) {
        try {
            transactions().inTransaction(() -> {
                shops().setSetting(key, Optional.of(text));
                shops().setting(key);
            });
        } catch (StoreUnavailable lost) {
            // What an interrupted thread was doing need not be done; it must only not harm the others.
            Thread.currentThread().interrupt();
        }
    }
}
