package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;

/** What a command line means, once it is understood. */
public sealed interface CliCommand {
    /**
     * Objects to what its options say together, before the command is begun.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed it
     */
    default void check() {}

    /** A command that works on a home: it runs in the process that has the home open, whichever called it. */
    non-sealed interface OfHome extends CliCommand {
        /** Does the work and says how it ended; what goes wrong is thrown, and told apart by {@link ExitCodes}. */
        ExitCode run(Workplace workplace) throws Exception;

        /** Whether it reads standard input; only then is standard input handed to another process. */
        default boolean readsInput() {
            return false;
        }
    }

    /** A command that opens no home and always runs in the process that was called. */
    non-sealed interface OnItsOwn extends CliCommand {
        /** Does the work and says how it ended. */
        ExitCode run() throws Exception;
    }
}
