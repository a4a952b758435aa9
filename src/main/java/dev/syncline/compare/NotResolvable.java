package dev.syncline.compare;

/** A conflict cannot be decided in the way asked for; another choice has to be made. The message says why. */
public final class NotResolvable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotResolvable(String message) {
        super(message);
    }
}
