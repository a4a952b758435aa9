package dev.syncline.engine;

/** The shop does not answer, or refuses us altogether; nothing can be read or written. Says what to do about it. */
public final class ShopUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean refused;

    /** {@code refused} where the shop answered and does not let us in (token, scopes), so that trying again cannot help. */
    public ShopUnreachable(String message, boolean refused, Throwable cause) {
        super(message, cause);
        this.refused = refused;
    }

    /** As the other, without a cause. */
    public ShopUnreachable(String message, boolean refused) {
        super(message);
        this.refused = refused;
    }

    /** Whether the shop answered and does not let us in. */
    public boolean refused() {
        return refused;
    }
}
