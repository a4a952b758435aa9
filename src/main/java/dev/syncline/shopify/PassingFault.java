package dev.syncline.shopify;

import java.time.Duration;
import java.util.Optional;

/** A question failed in a way that may pass. Never leaves this package. */
final class PassingFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Duration> pause;

    PassingFault(String message, Optional<Duration> pause) {
        super(message);
        this.pause = pause;
    }

    /** How long the shop asks us to wait. */
    Optional<Duration> pause() {
        return pause;
    }
}
