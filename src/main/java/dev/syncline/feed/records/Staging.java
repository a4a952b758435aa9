package dev.syncline.feed.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** What all stagings have in common. */
final class Staging {
    private Staging() {}

    /** Removes a file that was not completed. */
    static void drop(@Nullable Path target) {
        if (target != null) {
            try {
                Files.deleteIfExists(target);
            } catch (IOException e) {
                throw new UncheckedIOException("The staged file " + target, e);
            }
        }
    }

    /** Reports rows, and stops where somebody asked for it. */
    static void report(LongConsumer rowsSoFar, long rows, Path file) {
        rowsSoFar.accept(rows);
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The reading of " + file + " was stopped.");
        }
    }
}
