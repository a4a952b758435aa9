package dev.syncline.engine;

/** Opens the way to registered shops; one connection a shop, kept open. Thread-safe. */
public interface ShopConnections {
    /**
     * The way to a shop.
     *
     * @throws ShopUnreachable where its credentials are not there
     */
    ShopPort to(Shop shop);
}
