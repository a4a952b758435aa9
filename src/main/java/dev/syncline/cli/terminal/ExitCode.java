package dev.syncline.cli.terminal;

/** How a command ended, as scripts see it. */
public enum ExitCode {
    DONE(0),
    /** Failed or cancelled. */
    FAILED(1),
    /** Wrong usage or invalid input. */
    USAGE(2),
    /** Done, but operations are parked or rows were rejected. */
    INCOMPLETE(3),
    /** Stopped for a person's approval. */
    APPROVAL(4),
    NOT_PERMITTED(5),
    /** Shop or store unreachable. */
    UNREACHABLE(6),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The exit status of the process. */
    public int number() {
        return number;
    }
}
