package dev.syncline.engine;

/** A file from which nothing can be read as it is. The message says what is wrong, where, and what to do. */
public final class FeedRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message of one or more whole sentences. */
    public FeedRefused(String message) {
        super(message);
    }

    /** As the other, where something else failed. */
    public FeedRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
