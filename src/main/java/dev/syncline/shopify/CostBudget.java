package dev.syncline.shopify;

import dev.syncline.engine.ShopPort;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The points that one shop gives to one token: a request waits until the bucket holds its predicted cost, in its turn,
 * urgent ones first. Follows what the shop says in its answers; until it has said something, and for shops that never do,
 * nothing is held back. Thread-safe.
 */
final class CostBudget {
    /** Waits; a parameter, so that tests can let their clock go on instead. */
    @FunctionalInterface
    interface Waiting {
        void sleep(Duration pause) throws InterruptedException;
    }

    /**
     * Points taken for one request, or refused.
     *
     * @param number its place in line
     * @param points what it is expected to cost
     * @param missing zero where they were taken; else how long it would have to wait from now
     * @param taken when it was taken
     */
    record Reservation(long number, double points, Duration missing, Instant taken) {
        boolean isTaken() {
            return missing.isZero();
        }
    }

    private record Place(boolean urgent, long number) {}

    private static final Duration SHORTEST = Duration.ofMillis(5);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration LONGEST_TRIP = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Waiting waiting;
    private final TreeSet<Place> line =
            new TreeSet<>(Comparator.comparing((Place place) -> !place.urgent()).thenComparingLong(Place::number));
    private final Map<Long, Reservation> flying = new HashMap<>();
    private Optional<Bucket> bucket = Optional.empty();
    private Optional<ThrottleStatus> status = Optional.empty();
    private Duration trip = LONGEST_TRIP;
    private long numbers;

    CostBudget(InstantSource clock, Waiting waiting) {
        this.clock = clock;
        this.waiting = waiting;
    }

    /**
     * Takes points out of the bucket, waiting until they are there. Where that would take longer than {@code most},
     * nothing is taken.
     */
    Reservation reserve(double points, Duration most, boolean urgent) throws InterruptedException {
        Place place = join(urgent);
        try {
            Duration waited = Duration.ZERO;
            while (true) {
                Reservation found = take(place, points);
                if (found.isTaken() || waited.plus(found.missing()).compareTo(most) > 0) {
                    return found;
                }
                // In a line others may go first, or an answer may bring points back, so it is looked at in between.
                Duration pause = shorter(found.missing(), LOOK);
                waiting.sleep(pause);
                waited = waited.plus(pause);
            }
        } finally {
            leave(place);
        }
    }

    private synchronized Place join(boolean urgent) {
        Place place = new Place(urgent, ++numbers);
        line.add(place);
        return place;
    }

    private synchronized void leave(Place place) {
        line.remove(place);
    }

    private synchronized Reservation take(Place place, double points) {
        Instant now = clock.instant();
        if (bucket.isPresent()) {
            Bucket known = bucket.get().at(now);
            bucket = Optional.of(known);
            Duration needed = known.until(points, place.urgent());
            if (needed.isZero() && !line.first().equals(place)) {
                needed = SHORTEST;
            }
            if (!needed.isZero()) {
                return new Reservation(place.number(), points, longer(needed, SHORTEST), now);
            }
            bucket = Optional.of(known.without(points));
        }
        Reservation taken = new Reservation(place.number(), points, Duration.ZERO, now);
        flying.put(place.number(), taken);
        return taken;
    }

    /** Gives back what was reserved, and takes over what the shop said. */
    synchronized void reconcile(Reservation reservation, Optional<ThrottleStatus> said) {
        flying.remove(reservation.number());
        Instant now = clock.instant();
        if (said.isEmpty()) {
            bucket = bucket.map(known -> known.at(now).without(-reservation.points()));
            return;
        }
        trip = shorter(trip, Duration.between(reservation.taken(), now));
        bucket = Optional.of(bucket.map(known -> known.told(said.get(), reservation.points(), unseen(now), now))
                .orElseGet(() -> Bucket.first(said.get(), unseen(now), now)));
        status = said;
    }

    /** Points of requests that left no longer ago than the quickest answer took, so that the shop may not have them yet. */
    private double unseen(Instant now) {
        Instant lately = now.minus(trip);
        return flying.values().stream()
                .filter(each -> !each.taken().isBefore(lately))
                .mapToDouble(Reservation::points)
                .sum();
    }

    /** What the shop last said; empty where it has said nothing. */
    synchronized Optional<ThrottleStatus> status() {
        return status;
    }

    /** The bucket as it is now, by what the shop last said; empty where it has said nothing. */
    synchronized Optional<ShopPort.Budget> now() {
        return bucket.map(known -> known.at(clock.instant()))
                .map(known -> new ShopPort.Budget(Math.max(0, known.level()), known.maximum(), known.rate()));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
