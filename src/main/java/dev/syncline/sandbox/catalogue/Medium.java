package dev.syncline.sandbox.catalogue;

/**
 * An image of a product. The sandbox shows seeded ones and writes none.
 *
 * @param id number within {@link IdKind#MEDIA}
 */
public record Medium(long id, String alt, String url, int width, int height) {}
