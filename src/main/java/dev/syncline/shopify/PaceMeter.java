package dev.syncline.shopify;

import dev.syncline.engine.ShopPort;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** Remembers how long the latest answers took. Thread-safe. */
final class PaceMeter {
    private static final int LATEST = 256;

    private final long[] nanos = new long[LATEST];
    private int count;

    /** An answer came after so long. */
    synchronized void took(long time) {
        nanos[count % LATEST] = time;
        // Kept within twice the size, so that it never runs over.
        count = count + 1 == 2 * LATEST ? LATEST : count + 1;
    }

    /** The pace of the latest answers; empty before the first. */
    Optional<ShopPort.Pace> now() {
        long[] sorted;
        synchronized (this) {
            sorted = Arrays.copyOf(nanos, Math.min(count, LATEST));
        }
        if (sorted.length == 0) {
            return Optional.empty();
        }
        Arrays.sort(sorted);
        return Optional.of(new ShopPort.Pace(at(sorted, 0.5), at(sorted, 0.95)));
    }

    private static Duration at(long[] sorted, double share) {
        return Duration.ofNanos(sorted[(int) Math.ceil(share * sorted.length) - 1]);
    }
}
