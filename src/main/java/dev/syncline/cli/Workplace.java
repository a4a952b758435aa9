package dev.syncline.cli;

import dev.syncline.service.Actor;
import dev.syncline.service.Services;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * An open home, as a command sees it. Thread-safe: several commands may work in one home at a time.
 *
 * @param services the use cases
 * @param actor who the commands act for
 * @param unfinished what an earlier process left unfinished in this home
 * @param clock the time
 * @param background runs work that outlives its command
 * @param home the home's folder
 */
public record Workplace(
        Services services,
        Actor actor,
        UnfinishedRuns unfinished,
        InstantSource clock,
        Background background,
        Path home) {
    /** Begins work that outlives its command. */
    @FunctionalInterface
    public interface Background {
        /** Runs it; the process that owns the home does not end before it is done. */
        void run(Runnable work);
    }
}
