package dev.syncline.engine;

/** A person stopped the shop; nothing runs until a person starts it again. */
public final class ShopStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ShopStopped(String shop, String why) {
        super("Shop " + shop + " is stopped: " + why + ". Start it again with: shop start " + shop);
    }
}
