package dev.syncline.shopify;

import dev.syncline.engine.ShopPort;
import java.util.Optional;
import java.util.function.Supplier;

/** Learns from every request how long a write takes and what it costs, and says what is to be under way. Thread-safe. */
final class Packing {
    private static final double FIRST_SECONDS = 0.1;
    private static final double FIRST_POINTS = 20;
    private static final double LEARNING = 0.3;

    private final int most;
    private final Supplier<Optional<ShopPort.Budget>> budget;
    private double secondsEach = FIRST_SECONDS;
    private double pointsEach = FIRST_POINTS;

    /**
     * @param most writes in one request at most
     * @param budget what is in the bucket now
     */
    Packing(int most, Supplier<Optional<ShopPort.Budget>> budget) {
        this.most = most;
        this.budget = budget;
    }

    /** How much is to be under way now. */
    Pacing pacing() {
        Optional<ShopPort.Budget> known = budget.get();
        synchronized (this) {
            return new Pacing(
                    known.map(ShopPort.Budget::available).orElse(0.0),
                    known.map(ShopPort.Budget::restorePerSecond).orElse(0.0),
                    pointsEach,
                    secondsEach);
        }
    }

    /** How many writes to pack into one request now. */
    int size() {
        return pacing().perRequest(most);
    }

    /** Takes in how long a request with so many writes took, and its predicted cost in points. */
    synchronized void measured(int writes, double seconds, double points) {
        secondsEach += (seconds / writes - secondsEach) * LEARNING;
        pointsEach += (points / writes - pointsEach) * LEARNING;
    }
}
