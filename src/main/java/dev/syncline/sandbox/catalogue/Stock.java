package dev.syncline.sandbox.catalogue;

import java.time.Instant;

/**
 * What is available of a variant at one location.
 *
 * @param locationId number within {@link IdKind#LOCATION}
 * @param inactive whether the item is not stocked there any more; its number is kept
 */
public record Stock(long locationId, int available, Instant updatedAt, boolean inactive) {
    /** Stock at a location that holds the item. */
    public Stock(long locationId, int available, Instant updatedAt) {
        this(locationId, available, updatedAt, false);
    }
}
