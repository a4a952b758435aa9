package dev.syncline.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.console.runs.RunActs.Act;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunState;
import dev.syncline.engine.Tally;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RunActsTest {
    private static Run run(RunState state, long updated, long parked) {
        return new Run(
                new RunId(1),
                new ShopId(1),
                RunKind.FULL,
                state,
                Optional.empty(),
                "anna",
                Instant.EPOCH,
                Optional.empty(),
                new Tally(0, 0, updated, 0, 0, 0, 0, 0, 0, parked, 0, 0, 0, 0),
                Optional.empty());
    }

    @Test
    void what_works_can_be_paused_and_cancelled() {
        assertEquals(Set.of(Act.PAUSE, Act.CANCEL), RunActs.possible(run(RunState.RUNNING, 0, 0)));
    }

    @Test
    void what_is_paused_can_go_on() {
        assertEquals(Set.of(Act.RESUME, Act.CANCEL), RunActs.possible(run(RunState.PAUSED, 3, 0)));
    }

    @Test
    void what_is_being_cancelled_is_left_alone() {
        assertEquals(Set.of(), RunActs.possible(run(RunState.CANCELLING, 3, 0)));
    }

    @Test
    void what_waits_for_approval_can_be_dropped() {
        assertEquals(Set.of(Act.CANCEL), RunActs.possible(run(RunState.AWAITING_APPROVAL, 0, 0)));
    }

    @Test
    void only_a_run_that_changed_something_can_be_taken_back() {
        assertEquals(Set.of(), RunActs.possible(run(RunState.DONE, 0, 0)));
        assertEquals(Set.of(Act.UNDO), RunActs.possible(run(RunState.CANCELLED, 2, 0)));
        assertEquals(Set.of(Act.RETRY, Act.UNDO), RunActs.possible(run(RunState.DONE, 2, 1)));
    }
}
