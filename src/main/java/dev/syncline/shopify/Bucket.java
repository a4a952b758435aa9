package dev.syncline.shopify;

import java.time.Duration;
import java.time.Instant;

/**
 * What is believed to be in the shop's bucket, and how that changes. Pure. The own account, from which everything is taken
 * when it is sent, is never above the truth as long as nobody else draws on the bucket; what the shop says corrects it
 * downwards at once, as somebody else may be drawing, and upwards only when it has said so for a while, since an answer
 * may be late.
 *
 * @param level points in it
 * @param maximum points that it holds
 * @param rate points that come back a second
 * @param at the moment of all this
 * @param foreign how much the others took between two answers of late, at the most
 * @param excess the least by which the shop's account was above ours since {@code since}
 * @param since when that was first looked at
 */
record Bucket(double level, double maximum, double rate, Instant at, double foreign, double excess, Instant since) {
    private static final Duration EXCESS_LOOKS = Duration.ofSeconds(1);
    private static final double FOREIGN_FADES_SECONDS = 20;
    private static final double MOST_FOREIGN = 0.05;
    private static final double SPARE_SECONDS = 0.25;
    private static final double MOST_SPARE = 0.05;

    /** The first that the shop says. */
    static Bucket first(ThrottleStatus said, double unseen, Instant now) {
        return new Bucket(
                said.available() - unseen, said.maximum(), said.restorePerSecond(), now, 0, Double.MAX_VALUE, now);
    }

    /** The bucket at a later moment. */
    Bucket at(Instant now) {
        double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        return new Bucket(
                Math.min(maximum, level + seconds * rate),
                maximum,
                rate,
                now,
                foreign * Math.exp(-seconds / FOREIGN_FADES_SECONDS),
                excess,
                since);
    }

    /** The bucket after points were taken, or given back where they are below zero. */
    Bucket without(double points) {
        return new Bucket(level - points, maximum, rate, at, foreign, excess, since);
    }

    /**
     * The bucket after the shop said what it holds.
     *
     * @param reserved what was taken from our account for the request that it said this of
     * @param unseen points of requests that left so lately that the shop cannot have counted them
     */
    Bucket told(ThrottleStatus said, double reserved, double unseen, Instant now) {
        Bucket then = at(now);
        double own = then.level + reserved - said.charged();
        double theirs = said.available() - unseen;
        if (theirs < own) {
            double most = said.maximum() * MOST_FOREIGN;
            return new Bucket(
                    theirs,
                    said.maximum(),
                    said.restorePerSecond(),
                    now,
                    Math.max(then.foreign, Math.min(most, own - theirs)),
                    Double.MAX_VALUE,
                    now);
        }
        double least = Math.min(excess, theirs - own);
        boolean lasting = Duration.between(since, now).compareTo(EXCESS_LOOKS) >= 0;
        return new Bucket(
                lasting ? own + least : own,
                said.maximum(),
                said.restorePerSecond(),
                now,
                then.foreign,
                lasting ? Double.MAX_VALUE : least,
                lasting ? now : since);
    }

    /**
     * How long until a request may be sent that costs so much; zero where it may now.
     *
     * @param urgent whether it may use what is kept for urgent ones
     */
    Duration until(double points, boolean urgent) {
        // What the bucket can never hold is for the shop to refuse.
        double wanted = Math.min(maximum, points + foreign + (urgent ? 0 : spare()));
        if (level >= wanted || rate <= 0) {
            return Duration.ZERO;
        }
        return Duration.ofMillis((long) Math.ceil((wanted - level) / rate * 1000));
    }

    /** What is left for urgent requests. */
    double spare() {
        return Math.min(rate * SPARE_SECONDS, maximum * MOST_SPARE);
    }
}
