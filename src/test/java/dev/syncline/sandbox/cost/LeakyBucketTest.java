package dev.syncline.sandbox.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The budget over time. */
class LeakyBucketTest {
    private final AtomicLong nanos = new AtomicLong();
    private final LeakyBucket bucket = new LeakyBucket(100, nanos::get);

    @Test
    void it_holds_twenty_seconds_and_refuses_what_is_not_there() {
        assertTrue(bucket.take(1500));
        assertFalse(bucket.take(501));
        assertTrue(bucket.take(500));
        assertFalse(bucket.take(1));
    }

    @Test
    void time_and_refunds_fill_it_up_to_its_size() {
        assertTrue(bucket.take(2000));
        nanos.addAndGet(1_500_000_000L);
        assertEquals(150L, bucket.status().get("currentlyAvailable"));
        bucket.refund(50);
        assertEquals(200L, bucket.status().get("currentlyAvailable"));
        nanos.addAndGet(60_000_000_000L);
        assertEquals(2000L, bucket.status().get("currentlyAvailable"));
        assertEquals(2000.0, bucket.status().get("maximumAvailable"));
        assertEquals(100.0, bucket.status().get("restoreRate"));
    }
}
