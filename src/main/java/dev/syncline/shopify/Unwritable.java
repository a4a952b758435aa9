package dev.syncline.shopify;

/** A write cannot be put into the shop's words at all; says why. Never leaves this package. */
final class Unwritable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unwritable(String message) {
        super(message);
    }
}
