package dev.syncline.queue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class BackoffTest {
    private final Backoff backoff = new Backoff(3, Duration.ofMillis(500), Duration.ofSeconds(30), new Random(1));

    @Test
    void a_pause_is_between_half_and_the_whole_of_what_doubles_each_time() {
        for (int attempt = 1; attempt <= 6; attempt++) {
            long longest = 500L << (attempt - 1);
            for (int i = 0; i < 50; i++) {
                long pause = backoff.pause(attempt).toMillis();
                assertTrue(pause >= longest / 2 && pause <= longest, attempt + ": " + pause);
            }
        }
    }

    @Test
    void no_pause_is_longer_than_the_longest() {
        assertTrue(backoff.pause(500).compareTo(Duration.ofSeconds(30)) <= 0);
    }

    @Test
    void tries_run_out() {
        assertTrue(backoff.triesLeft(2));
        assertFalse(backoff.triesLeft(3));
    }
}
