package dev.syncline.engine;

import dev.syncline.model.MutationKind;
import java.time.Duration;
import java.util.Optional;

/**
 * What one of the workers of a run is doing.
 *
 * @param number its number, from 1
 * @param work what it works on; empty while it has nothing to do or waits
 */
public record WorkerStanding(int number, Optional<Work> work) {
    /**
     * What travels to the shop together.
     *
     * @param item the key of the product, of the first where there are several
     * @param mutation what is done to it
     * @param operations how many operations it is
     * @param lasted how long it has been at it
     */
    public record Work(String item, MutationKind mutation, int operations, Duration lasted) {}
}
