package dev.syncline.engine;

/** Hears of runs, at least once a second while one works. Called from any thread; must not block. */
@FunctionalInterface
public interface RunListener {
    /** Hears nothing. */
    RunListener NONE = progress -> {};

    /** A run moved on. */
    void onProgress(RunProgress progress);
}
