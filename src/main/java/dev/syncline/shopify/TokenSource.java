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

    /**
     * The shop did not accept a token that this gave. Whether there is another one now, so that the request may be sent
     * again; the array is not kept.
     *
     * @throws dev.syncline.engine.ShopUnreachable where a new one was asked for in vain
     */
    default boolean renewed(char[] refused) {
        return false;
    }
}
