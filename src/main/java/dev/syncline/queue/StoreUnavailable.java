package dev.syncline.queue;

/** The store cannot be reached, or lost a transaction; what was not committed did not happen. Trying again may help. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
