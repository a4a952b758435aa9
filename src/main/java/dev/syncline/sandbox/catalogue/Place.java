package dev.syncline.sandbox.catalogue;

/**
 * A location that holds stock.
 *
 * @param id number within {@link IdKind#LOCATION}
 */
public record Place(long id, String name, boolean primary) {}
