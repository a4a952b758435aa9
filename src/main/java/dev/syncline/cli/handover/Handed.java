package dev.syncline.cli.handover;

/** How handing a command over ended. */
public sealed interface Handed {
    /** The owner ran it. */
    record Ended(int exitCode) implements Handed {}

    /** Nobody who knows the token takes commands there: the owner is starting, closing or gone. Nothing was sent. */
    record NotTaken(String why) implements Handed {}

    /** The owner took it, and its answer broke off; what it did by then is done. */
    record BrokenOff(String why) implements Handed {}
}
