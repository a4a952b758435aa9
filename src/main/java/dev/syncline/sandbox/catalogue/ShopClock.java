package dev.syncline.sandbox.catalogue;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The shop's time: each write gets a moment of its own, a millisecond apart at least, however fast they come. What the
 * API shows is cut to seconds, as Shopify's is. Thread-safe.
 */
public final class ShopClock {
    private final InstantSource source;
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    /** @param source where the time comes from */
    public ShopClock(InstantSource source) {
        this.source = source;
    }

    /** @return the time now */
    public Instant now() {
        return source.instant();
    }

    /** @return a moment for a write, later than every one given before */
    public Instant next() {
        Instant now = source.instant().truncatedTo(ChronoUnit.MILLIS);
        return last.updateAndGet(before -> now.isAfter(before) ? now : before.plusMillis(1));
    }
}
