package dev.syncline.wiring;

/** Shares this machine's processors between a window and the work behind it. */
final class Processors {
    private static final String WORK = "jdk.virtualThreadScheduler.parallelism";

    private Processors() {}

    /**
     * Leaves one processor to the window: the engine's virtual threads get the others, and never all. On two processors a sync
     * at full speed otherwise keeps the window waiting for its turn. Has an effect only before the first virtual thread
     * of the process starts; who set it on the command line knows better.
     */
    static void leaveOneToTheWindow() {
        if (System.getProperty(WORK) == null) {
            System.setProperty(
                    WORK, Integer.toString(Math.max(1, Runtime.getRuntime().availableProcessors() - 1)));
        }
    }
}
