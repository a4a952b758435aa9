package dev.syncline.engine;

/** What a person decided about is not so any more; look again and decide on what is there now. */
public final class GroundMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GroundMoved(String message) {
        super(message);
    }
}
