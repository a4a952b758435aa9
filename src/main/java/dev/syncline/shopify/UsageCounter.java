package dev.syncline.shopify;

import dev.syncline.engine.ShopPort;
import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Counts what is used of the shop's interface. Thread-safe. */
final class UsageCounter {
    private final LongAdder requests = new LongAdder();
    private final DoubleAdder cost = new DoubleAdder();
    private final LongAdder throttled = new LongAdder();
    private final PaceMeter pace = new PaceMeter();

    void request() {
        requests.increment();
    }

    void charged(double points) {
        cost.add(points);
    }

    void throttled() {
        throttled.increment();
    }

    void answered(long nanos) {
        pace.took(nanos);
    }

    ShopPort.Usage now(Optional<ShopPort.Budget> budget) {
        return new ShopPort.Usage(requests.sum(), cost.sum(), throttled.sum(), budget, pace.now());
    }
}
