package dev.syncline.model;

import java.time.Instant;
import java.util.Optional;

/**
 * That one side left the base in one field: what the base says of that side, and when it was left.
 *
 * @param agreed what the side said when both last agreed; empty where it did not carry the field
 * @param after the last moment at which the side was seen to agree (exclusive)
 * @param until the first moment at which it was seen to differ (inclusive); equal to {@code after} where the moment
 *     itself is known
 */
public record Departure(Optional<Value> agreed, Instant after, Instant until) {
    /** A departure at a known moment. */
    public static Departure at(Optional<Value> agreed, Instant moment) {
        return new Departure(agreed, moment, moment);
    }
}
