package dev.syncline.secrets;

/** The vault cannot be opened until a person puts the right files in place, as the message says. Never holds a secret. */
public final class VaultRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public VaultRefused(String message) {
        super(message);
    }

    public VaultRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
