package dev.syncline.store.session;

/** What differs between the two databases. */
public enum DatabaseKind {
    /** Embedded; its clock is this machine's. */
    H2("current_timestamp"),
    /** A server; {@code current_timestamp} would be the beginning of the transaction. */
    POSTGRESQL("clock_timestamp()");

    private final String now;

    DatabaseKind(String now) {
        this.now = now;
    }

    /** The expression for this very moment on the database's clock. */
    String now() {
        return now;
    }
}
