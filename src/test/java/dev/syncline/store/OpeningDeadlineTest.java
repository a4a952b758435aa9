package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.queue.StoreUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class OpeningDeadlineTest {
    private final OpeningDeadline patient = new OpeningDeadline(Duration.ofMinutes(1));

    @Test
    void what_ends_in_time_gives_what_it_gives() {
        assertEquals("ready", patient.within("waking up", () -> "ready"));
    }

    @Test
    void what_fails_fails_as_it_did() {
        StoreRefused refused = new StoreRefused("no");
        assertSame(
                refused,
                assertThrows(
                        StoreRefused.class,
                        () -> patient.within("waking up", () -> {
                            throw refused;
                        })));
        Error error = new StackOverflowError();
        assertSame(
                error,
                assertThrows(
                        StackOverflowError.class,
                        () -> patient.within("waking up", () -> {
                            throw error;
                        })));
        IOException checked = new IOException();
        assertSame(
                checked,
                assertThrows(
                                IllegalStateException.class,
                                () -> patient.within("waking up", () -> {
                                    throw checked;
                                }))
                        .getCause());
    }

    @Test
    void what_never_ends_is_refused_with_what_to_do() {
        CountDownLatch never = new CountDownLatch(1);
        StoreRefused refused = assertThrows(
                StoreRefused.class,
                () -> new OpeningDeadline(Duration.ofMillis(20)).within("waking up", () -> {
                    never.await();
                    return true;
                }));
        never.countDown();
        assertTrue(refused.getMessage().contains("waking up has not ended"), refused::getMessage);
        assertTrue(refused.getMessage().contains("restore a backup"), refused::getMessage);
    }

    @Test
    void a_caller_that_is_told_to_stop_stops() {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThrows(
                StoreUnavailable.class,
                () -> patient.within("waking up", () -> {
                    never.await();
                    return true;
                }));
        assertTrue(Thread.interrupted());
        never.countDown();
    }
}
