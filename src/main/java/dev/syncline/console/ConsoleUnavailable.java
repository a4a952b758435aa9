package dev.syncline.console;

/** No window can be opened here; the message says why and what to do. */
public final class ConsoleUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConsoleUnavailable(String message) {
        super(message);
    }
}
