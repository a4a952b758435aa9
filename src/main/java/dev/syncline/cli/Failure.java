package dev.syncline.cli;

import dev.syncline.cli.terminal.ExitCode;

/** A command cannot go on; the message is for the person who called it and says what to do. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ExitCode code;

    public Failure(ExitCode code, String message) {
        super(message);
        this.code = code;
    }

    /** How the command ends. */
    public ExitCode code() {
        return code;
    }
}
