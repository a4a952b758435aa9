package dev.syncline.shopify;

/** Gives the access token of a shop whenever a request needs it. Thread-safe. */
@FunctionalInterface
public interface TokenSource {
    /**
     * The token as it is now; a fresh array, which the caller wipes.
     *
     * @throws dev.syncline.engine.ShopUnreachable where there is none
     */
    char[] token();
}
