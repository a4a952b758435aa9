package dev.syncline.service;

/** The request makes no sense as it stands; the message says what to change. */
public final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Invalid(String message) {
        super(message);
    }

    public Invalid(String message, Throwable cause) {
        super(message, cause);
    }
}
