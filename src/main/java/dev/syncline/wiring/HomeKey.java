package dev.syncline.wiring;

import java.io.IOException;
import java.util.Optional;

/** What makes a process the owner of a home; closing it gives the home back. */
interface HomeKey extends AutoCloseable {
    @Override
    void close() throws IOException;

    /** Takes the keys of homes. */
    interface Taking {
        /** Takes the key of a home; empty where another process has it. Does not wait. */
        Optional<HomeKey> take(Home home) throws IOException;
    }
}
