package dev.syncline.cli;

import java.io.IOException;
import java.net.URI;

/** Listens for what comes over HTTP, on behalf of one open home. */
public interface ServeLauncher {
    /**
     * Where to listen.
     *
     * @param bind the address of this machine
     * @param port 0 for any free one
     */
    record Wanted(String bind, int port) {}

    /**
     * Starts to listen and returns when it does.
     *
     * @throws IOException where the address or the port cannot be had, or the home is served already; says so
     */
    Serving start(Workplace workplace, Wanted wanted) throws IOException;

    /** What listens; closing it stops it, after the requests that are under way. */
    interface Serving extends AutoCloseable {
        /** Where it listens. */
        URI url();

        @Override
        void close();
    }
}
