package dev.syncline.sandbox.cost;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * The budget of one app in one shop, in points: what a request asks for must be there, what it did not use comes back, and
 * time fills the rest. Thread-safe.
 */
public final class LeakyBucket {
    private static final double NANOS = 1e9;

    private final double maximum;
    private final double restoreRate;
    private final LongSupplier nanoTime;
    private double available;
    private long filledAt;

    /**
     * @param restoreRate points per second; the bucket holds 20 seconds of it
     * @param nanoTime a clock for durations
     */
    public LeakyBucket(double restoreRate, LongSupplier nanoTime) {
        this.maximum = 20 * restoreRate;
        this.restoreRate = restoreRate;
        this.nanoTime = nanoTime;
        this.available = maximum;
        this.filledAt = nanoTime.getAsLong();
    }

    /** @return whether there was enough; if so it is taken */
    public synchronized boolean take(int points) {
        fill();
        if (available < points) {
            return false;
        }
        available -= points;
        return true;
    }

    /** Gives back what was taken and not used. */
    public synchronized void refund(int points) {
        fill();
        available = Math.min(maximum, available + points);
    }

    /** @return {@code throttleStatus} as the API shows it */
    public synchronized Map<String, Object> status() {
        fill();
        return new TreeMap<>(Map.of(
                "maximumAvailable", maximum,
                "currentlyAvailable", (long) Math.floor(available),
                "restoreRate", restoreRate));
    }

    private void fill() {
        long now = nanoTime.getAsLong();
        available = Math.min(maximum, available + (now - filledAt) / NANOS * restoreRate);
        filledAt = now;
    }
}
