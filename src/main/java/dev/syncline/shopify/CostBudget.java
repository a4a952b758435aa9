package dev.syncline.shopify;

import dev.syncline.engine.ShopPort;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The points that one shop gives to one token: a bucket that must hold a request's predicted cost before it is sent, and
 * that fills again steadily. Follows what the shop says in its answers; until it has said something, and for shops that
 * never do, nothing is held back. Thread-safe.
 */
final class CostBudget {
    /** Waits; a parameter, so that tests can let their clock go on instead. */
    @FunctionalInterface
    interface Waiting {
        void sleep(Duration pause) throws InterruptedException;
    }

    private static final Duration SHORTEST = Duration.ofMillis(5);

    private final InstantSource clock;
    private final Waiting waiting;
    private Optional<ThrottleStatus> status = Optional.empty();
    private double level;
    private double inFlight;
    private Instant asOf;

    CostBudget(InstantSource clock, Waiting waiting) {
        this.clock = clock;
        this.waiting = waiting;
        this.asOf = clock.instant();
    }

    /**
     * Takes points out of the bucket, waiting until they are there. Gives zero when they are taken, else how long it
     * would take from now, which is then longer than {@code most}; nothing is taken in that case.
     */
    Duration reserve(double points, Duration most) throws InterruptedException {
        Duration waited = Duration.ZERO;
        while (true) {
            Duration needed = take(points);
            if (needed.isZero()) {
                return needed;
            }
            if (waited.plus(needed).compareTo(most) > 0) {
                return needed;
            }
            waiting.sleep(needed);
            waited = waited.plus(needed);
        }
    }

    private synchronized Duration take(double points) {
        if (status.isEmpty()) {
            inFlight += points;
            return Duration.ZERO;
        }
        refill();
        // What the bucket can never hold is for the shop to refuse.
        double wanted = Math.min(points, status.get().maximum());
        double rate = status.get().restorePerSecond();
        if (level >= wanted || rate <= 0) {
            level -= points;
            inFlight += points;
            return Duration.ZERO;
        }
        Duration needed = Duration.ofMillis((long) Math.ceil((wanted - level) / rate * 1000));
        return needed.compareTo(SHORTEST) < 0 ? SHORTEST : needed;
    }

    /** Gives back what was reserved, and takes over what the shop said. */
    synchronized void reconcile(double points, Optional<ThrottleStatus> said) {
        inFlight = Math.max(0, inFlight - points);
        if (said.isEmpty()) {
            level += points;
            return;
        }
        ThrottleStatus now = said.get();
        if (status.isPresent()) {
            refill();
            // The shop has taken out those in flight that reached it, not the others; the truth lies between.
            double own = level + points - now.charged();
            level = Math.min(now.available(), Math.max(own, now.available() - inFlight));
        } else {
            level = now.available() - inFlight;
        }
        asOf = clock.instant();
        status = said;
    }

    /** What the shop last said; empty where it has said nothing. */
    synchronized Optional<ThrottleStatus> status() {
        return status;
    }

    /** The bucket as it is now, by what the shop last said; empty where it has said nothing. */
    synchronized Optional<ShopPort.Budget> now() {
        if (status.isEmpty()) {
            return Optional.empty();
        }
        refill();
        ThrottleStatus known = status.get();
        return Optional.of(new ShopPort.Budget(Math.max(0, level), known.maximum(), known.restorePerSecond()));
    }

    private void refill() {
        Instant now = clock.instant();
        ThrottleStatus known = status.orElseThrow();
        double seconds = Duration.between(asOf, now).toNanos() / 1e9;
        level = Math.min(known.maximum(), level + Math.max(0, seconds) * known.restorePerSecond());
        asOf = now;
    }
}
