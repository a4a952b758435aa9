package dev.syncline.wiring;

import dev.syncline.cli.Workplace;

/** Everything that was opened in a home to work there; closing it closes all of it. */
interface OpenHome extends AutoCloseable {
    /** Where commands work. */
    Workplace workplace();

    @Override
    void close();

    /** Opens homes. */
    interface Opening {
        /**
         * Opens a home of which this process has the key.
         *
         * @param background how work is begun that outlives its command
         */
        OpenHome open(Home home, OpeningOptions options, Workplace.Background background);
    }
}
