package dev.syncline.cli;

/** Something that the command line promises and this version does not do yet. */
public final class NotYetBuilt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** {@code what} as the user would write it: {@code syncline serve}. */
    public NotYetBuilt(String what) {
        super("'" + what + "' is not built yet.");
    }
}
