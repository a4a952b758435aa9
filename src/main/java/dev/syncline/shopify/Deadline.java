package dev.syncline.shopify;

import java.time.Duration;
import java.util.Optional;

/** Sees to it that a send ends by itself: no request begins that might end too late. */
final class Deadline {
    private final long end;
    private final long request;

    /** From now on, {@code whole} in all; {@code request} is the longest that one takes. */
    Deadline(Duration whole, Duration request) {
        this.end = System.nanoTime() + whole.toNanos();
        this.request = request.toNanos();
    }

    boolean leavesOne() {
        return end - System.nanoTime() >= request;
    }

    void check() {
        if (!leavesOne()) {
            throw new PassingFault(ShopSentences.TIME_ENDED, Optional.empty());
        }
    }
}
