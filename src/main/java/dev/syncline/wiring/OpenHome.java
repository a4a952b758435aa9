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
        OpenHome open(Home home, OpeningOptions options, Background background);
    }

    /** Begins work that outlives its command. */
    interface Background {
        /** Runs it; the home is not closed before it is done. */
        void run(Runnable work);
    }
}
