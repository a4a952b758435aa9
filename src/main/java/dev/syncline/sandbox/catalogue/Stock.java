package dev.syncline.sandbox.catalogue;

import java.time.Instant;

/**
 * What is available of a variant at one location.
 *
 * @param locationId number within {@link IdKind#LOCATION}
 */
public record Stock(long locationId, int available, Instant updatedAt) {}
