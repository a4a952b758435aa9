package dev.syncline.queue;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before an operation that failed in passing is tried again: twice as long each time, with full jitter,
 * up to a ceiling.
 */
public final class Backoff {
    private final int tries;
    private final Duration first;
    private final Duration ceiling;
    private final RandomGenerator random;

    /**
     * @param tries how often an operation is tried in all, at least 1
     * @param first the longest first pause
     * @param ceiling the longest pause
     */
    public Backoff(int tries, Duration first, Duration ceiling, RandomGenerator random) {
        this.tries = tries;
        this.first = first;
        this.ceiling = ceiling;
        this.random = random;
    }

    /** Whether an operation that was tried this often may be tried again. */
    public boolean triesLeft(int attempts) {
        return attempts < tries;
    }

    /** The pause after the given attempt, counted from 1. */
    public Duration pause(int attempt) {
        int doublings = Math.min(attempt - 1, 20);
        long longest = Math.min(ceiling.toMillis(), first.toMillis() << doublings);
        return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2 + 1));
    }
}
