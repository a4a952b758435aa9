package dev.syncline.shopify.credential;

/** Has the shop grant tokens. Thread-safe. */
@FunctionalInterface
public interface TokenGrants {
    /**
     * Asks once for a fresh token. The credential is not kept, and not wiped.
     *
     * @throws dev.syncline.engine.ShopUnreachable where the shop does not answer, or does not grant it
     */
    Grant ask(AppCredential credential);
}
