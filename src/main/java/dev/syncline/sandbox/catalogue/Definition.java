package dev.syncline.sandbox.catalogue;

/**
 * A metafield definition.
 *
 * @param id number within {@link IdKind#DEFINITION}
 * @param ownerType {@code PRODUCT} or {@code PRODUCTVARIANT}
 * @param unique whether no two owners may have the same value; always so for the type {@code id}
 */
public record Definition(
        long id,
        String ownerType,
        String namespace,
        String key,
        String name,
        String description,
        String type,
        boolean unique) {}
