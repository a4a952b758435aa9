package dev.syncline;

/** Starts Syncline. */
public final class Launcher {
    private Launcher() {}

    /**
     * Starts the program.
     *
     * @param arguments the command line, as the user gave it
     */
    public static void main(String[] arguments) {}
}
