package dev.syncline.service;

/** What was named is not there; the message says what, and how to find what is. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
        super(message);
    }
}
