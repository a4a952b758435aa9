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
 * @param restore on the local side only: what the shop shall say where that is not the local value itself, because a
 *     person had the base restored and its two forms differ
 */
public record Departure(Optional<Value> agreed, Instant after, Instant until, Optional<Restore> restore) {
    /** A departure that restores nothing. */
    public Departure(Optional<Value> agreed, Instant after, Instant until) {
        this(agreed, after, until, Optional.empty());
    }

    /** A departure at a known moment. */
    public static Departure at(Optional<Value> agreed, Instant moment) {
        return new Departure(agreed, moment, moment);
    }

    /**
     * The shop's form of a base that is to be restored.
     *
     * @param value what the shop said when both last agreed; empty where it did not carry the field
     */
    public record Restore(Optional<Value> value) {}
}
