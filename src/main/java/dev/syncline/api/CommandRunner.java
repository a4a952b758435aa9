package dev.syncline.api;

import java.io.InputStream;
import java.io.OutputStream;

/** Runs commands that other processes hand over. */
public interface CommandRunner {
    /** Whether another command is taken; then exactly one {@link #run} follows. False when the process is about to end. */
    boolean admit();

    /**
     * Runs a command that was admitted and returns its exit code; does not throw for what the command does. The thread is
     * interrupted when the other process goes away.
     */
    int run(CommandRequest request, InputStream in, OutputStream out, OutputStream err);

    /** The exit code of a command that was run has been sent, or nobody is there any more to take it. */
    default void answered() {
        // Who counts no commands need not know.
    }
}
