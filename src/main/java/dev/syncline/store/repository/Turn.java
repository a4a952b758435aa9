package dev.syncline.store.repository;

import dev.syncline.model.Priority;
import java.time.Duration;
import java.time.Instant;

/**
 * When an operation's turn comes. The queue is taken in the order of these moments, so that an operation is overtaken
 * by more urgent ones that come within its patience and by none that come later: low ones never starve. Critical ones
 * overtake everything.
 */
final class Turn {
    private static final Duration EVER = Duration.ofDays(10_000);

    private Turn() {}

    static Instant of(Priority priority, Instant queuedAt) {
        return switch (priority) {
            case CRITICAL -> queuedAt.minus(EVER);
            case HIGH -> queuedAt;
            case NORMAL -> queuedAt.plus(Duration.ofMinutes(15));
            case LOW -> queuedAt.plus(Duration.ofMinutes(30));
            case BATCH -> queuedAt.plus(Duration.ofMinutes(60));
        };
    }
}
