package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.OperationId;
import dev.syncline.model.Priority;
import dev.syncline.model.Sentence;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LeasesIT extends QueueContract {
    private static final Duration SHORT = Duration.ofSeconds(10);

    private List<OperationId> claimed(dev.syncline.queue.Lease lease) {
        enqueue(operation("a", 1, Priority.LOW), operation("b", 2, Priority.LOW));
        return queue().claim(run, 9, lease).stream().map(Operation::id).toList();
    }

    @Test
    void an_intent_is_announced_by_who_holds_the_operations_long_enough() {
        List<OperationId> ids = claimed(MINE);
        assertFalse(queue().intend(ids, THEIRS.owner(), SHORT));
        assertFalse(queue().intend(ids, MINE.owner(), Duration.ofHours(1)));
        assertFalse(find(ids.getFirst()).intended());
        assertTrue(queue().intend(ids, MINE.owner(), SHORT));
        assertTrue(find(ids.getFirst()).intended());
    }

    @Test
    void an_intent_is_announced_for_all_or_none() {
        List<OperationId> ids = claimed(MINE);
        complete(find(ids.getLast()));
        assertFalse(queue().intend(ids, MINE.owner(), SHORT));
        assertFalse(find(ids.getFirst()).intended());
    }

    @Test
    void a_heartbeat_prolongs_what_is_held_and_says_so() {
        List<OperationId> ids = claimed(MINE);
        complete(find(ids.getFirst()));
        assertEquals(
                List.of(ids.getLast()),
                queue().heartbeat(ids, new dev.syncline.queue.Lease(MINE.owner(), Duration.ofHours(2))));
        assertEquals(List.of(), queue().heartbeat(ids, THEIRS));
        assertTrue(queue().intend(List.of(ids.getLast()), MINE.owner(), Duration.ofHours(1)));
    }

    @Test
    void a_lease_that_is_over_is_not_held_any_more() {
        List<OperationId> ids = claimed(OVER);
        assertEquals(List.of(), queue().heartbeat(ids, MINE));
        assertFalse(queue().intend(ids, MINE.owner(), Duration.ZERO));
    }

    @Test
    void what_was_announced_comes_back_to_be_settled_and_the_rest_is_available_again() {
        List<OperationId> ids = claimed(MINE);
        assertTrue(queue().intend(List.of(ids.getFirst()), MINE.owner(), SHORT));
        assertEquals(List.of(), queue().takeOver(run, THEIRS));

        queue().voidLeases(THEIRS.owner());
        List<Operation> announced = queue().takeOver(run, THEIRS);
        assertEquals(List.of("a"), names(announced));
        assertTrue(announced.getFirst().intended());
        assertEquals(OperationState.EXECUTING, announced.getFirst().state());
        assertEquals(OperationState.AVAILABLE, find(ids.getLast()).state());
        assertEquals(List.of(), queue().takeOver(run, MINE));
        assertFalse(queue().intend(ids, MINE.owner(), SHORT));
        assertEquals(List.of("b"), claim(9, THEIRS));
    }

    @Test
    void voiding_leaves_ones_own_leases() {
        List<OperationId> ids = claimed(MINE);
        queue().voidLeases(MINE.owner());
        assertEquals(List.of(), queue().takeOver(run, THEIRS));
        assertTrue(queue().intend(ids, MINE.owner(), SHORT));
    }

    @Test
    void an_intent_ends_with_the_operation_or_its_return() {
        List<OperationId> ids = claimed(MINE);
        assertTrue(queue().intend(ids, MINE.owner(), SHORT));
        queue().giveBack(ids.getFirst(), Duration.ofHours(1), Optional.of(Sentence.verbatim("refused for now")));
        complete(find(ids.getLast()));
        assertFalse(find(ids.getFirst()).intended());
        assertFalse(find(ids.getLast()).intended());
    }

    @Test
    void what_is_in_flight_is_still_so_after_the_store_was_closed() {
        List<OperationId> ids = claimed(MINE);
        assertTrue(queue().intend(ids, MINE.owner(), SHORT));
        reopen();
        queue().voidLeases(THEIRS.owner());
        assertEquals(List.of("a", "b"), names(queue().takeOver(run, THEIRS)));
    }
}
