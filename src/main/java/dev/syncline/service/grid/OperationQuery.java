package dev.syncline.service.grid;

import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.RunId;
import dev.syncline.queue.OperationState;
import java.util.Optional;
import java.util.Set;

/**
 * Which operations of a run to show; an empty part filters nothing.
 *
 * @param run the run
 * @param states their states
 * @param priority their priority
 * @param kind what they do
 */
public record OperationQuery(
        RunId run, Set<OperationState> states, Optional<Priority> priority, Optional<OperationKind> kind) {
    public OperationQuery {
        states = Set.copyOf(states);
    }

    /** All operations of a run. */
    public static OperationQuery all(RunId run) {
        return new OperationQuery(run, Set.of(), Optional.empty(), Optional.empty());
    }
}
