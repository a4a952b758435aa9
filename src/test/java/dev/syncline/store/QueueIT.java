package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Priority;
import dev.syncline.model.Sentence;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.testing.English;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class QueueIT extends QueueContract {
    @Test
    void the_most_urgent_come_first_and_the_oldest_within_a_priority() {
        enqueue(
                operation("batch", 1, Priority.BATCH),
                operation("normal-1", 2, Priority.NORMAL),
                operation("normal-2", 3, Priority.NORMAL),
                operation("low", 4, Priority.LOW),
                operation("high", 5, Priority.HIGH));
        enqueue(operation("critical", 6, Priority.CRITICAL));
        assertEquals(List.of("critical", "high", "normal-1"), claim(3, MINE));
        assertEquals(List.of("normal-2", "low", "batch"), claim(9, MINE));
        assertEquals(List.of(), claim(9, MINE));
    }

    @Test
    void a_claimed_operation_is_all_that_was_queued_and_counts_an_attempt() {
        enqueue(operation("one", 1, Priority.LOW));
        Operation claimed = claimOne();
        assertEquals(OperationState.EXECUTING, claimed.state());
        assertEquals(1, claimed.attempts());
        assertEquals(Priority.LOW, claimed.priority());
        assertEquals("payload of one", claimed.payload());
        assertEquals(run, claimed.run());
        assertEquals(shop.id(), claimed.shop());
        assertFalse(claimed.intended());
        assertEquals(claimed, find(claimed.id()));
    }

    @Test
    void queueing_twice_is_queueing_once() {
        assertEquals(1, queue().enqueue(List.of(operation("a", 1, Priority.LOW), operation("a", 1, Priority.LOW))));
        assertEquals(1, queue().enqueue(List.of(operation("a", 1, Priority.LOW), operation("b", 2, Priority.LOW))));
        assertEquals(Map.of(OperationState.AVAILABLE, 2), queue().counts(run));
    }

    @Test
    void a_product_has_one_operation_in_flight() {
        enqueue(operation("first", 1, Priority.LOW), operation("second", 1, Priority.LOW));
        enqueue(operation("other", 2, Priority.LOW));
        assertEquals(List.of("first", "other"), claim(9, MINE));
        assertEquals(List.of(), claim(9, THEIRS));
        complete(named("first"));
        assertEquals(List.of("second"), claim(9, THEIRS));
    }

    @Test
    void the_operations_of_a_product_in_another_run_wait_as_well() {
        enqueue(operation("here", 1, Priority.LOW));
        claimOne();
        beginRun();
        enqueue(operation("there", 1, Priority.CRITICAL));
        assertEquals(List.of(), claim(9, THEIRS));
    }

    @Test
    void dependents_wait_until_all_they_depend_on_is_completed() {
        enqueue(
                operation("child", 3, Priority.CRITICAL, "mother", "father"),
                operation("mother", 1, Priority.BATCH),
                operation("father", 2, Priority.BATCH));
        assertEquals(List.of("mother", "father"), claim(9, MINE));
        assertEquals(
                List.of(named("mother").id(), named("father").id()),
                named("child").dependsOn());
        complete(named("mother"));
        assertEquals(List.of(), claim(9, MINE));
        complete(named("father"));
        assertEquals(List.of("child"), claim(9, MINE));
    }

    @Test
    void an_operation_may_depend_on_one_that_is_completed_already() {
        enqueue(operation("early", 1, Priority.LOW));
        complete(claimOne());
        enqueue(operation("late", 1, Priority.LOW, "early"));
        assertEquals(List.of("late"), claim(9, MINE));
    }

    @Test
    void an_operation_cannot_depend_on_what_was_never_queued() {
        List<dev.syncline.queue.NewOperation> orphan = List.of(operation("child", 1, Priority.LOW, "nobody"));
        assertThrows(IllegalArgumentException.class, () -> queue().enqueue(orphan));
        assertEquals(Map.of(), queue().counts(run));
    }

    @Test
    void dependents_of_what_was_given_up_say_so_and_go_on_when_it_is_retried() {
        enqueue(operation("parent", 1, Priority.LOW), operation("child", 2, Priority.LOW, "parent"));
        Operation parent = claimOne();
        queue().end(parent.id(), OperationState.PARKED, Optional.of(Sentence.verbatim("the shop refused it")));
        assertEquals(OperationState.SUSPENDED, named("child").state());
        assertEquals("blocked-by:" + parent.id(), English.of(named("child").cause()));
        enqueue(operation("later", 3, Priority.LOW, "parent"));
        assertEquals(OperationState.SUSPENDED, named("later").state());
        assertEquals(List.of(), claim(9, MINE));

        assertTrue(queue().requeue(parent.id()));
        assertFalse(queue().requeue(parent.id()));
        assertEquals(OperationState.PARKED, find(parent.id()).state());
        Operation again = claimOne();
        assertEquals(parent.payload(), again.payload());
        assertEquals(1, again.attempts());
        complete(again);
        assertEquals(List.of("child", "later"), claim(9, MINE));
    }

    @Test
    void a_retry_waits_keeps_its_cause_and_counts_while_a_snooze_costs_no_attempt() {
        enqueue(operation("retry", 1, Priority.LOW), operation("snooze", 2, Priority.LOW));
        claim(9, MINE);
        queue().giveBack(named("retry").id(), Duration.ofHours(1), Optional.of(Sentence.verbatim("timeout")));
        queue().giveBack(named("snooze").id(), Duration.ofHours(1), Optional.empty());
        assertEquals(List.of(), claim(9, MINE));
        assertEquals(Map.of(OperationState.RETRYABLE, 1, OperationState.SCHEDULED, 1), queue().counts(run));
        assertEquals(Optional.of(Sentence.verbatim("timeout")), named("retry").cause());
        assertEquals(1, named("retry").attempts());
        assertEquals(0, named("snooze").attempts());
    }

    @Test
    void what_is_given_back_without_waiting_can_be_claimed_at_once() {
        enqueue(operation("again", 1, Priority.LOW));
        queue().giveBack(claimOne().id(), Duration.ZERO, Optional.of(Sentence.verbatim("timeout")));
        assertEquals(2, claimOne().attempts());
    }

    @Test
    void an_operation_ends_once() {
        enqueue(operation("once", 1, Priority.LOW));
        Operation once = claimOne();
        complete(once);
        assertThrows(
                IllegalStateException.class,
                () -> queue().end(once.id(), OperationState.PARKED, Optional.of(Sentence.verbatim("late answer"))));
        assertThrows(
                IllegalStateException.class,
                () -> queue().giveBack(once.id(), Duration.ZERO, Optional.of(Sentence.verbatim("late"))));
        assertEquals(OperationState.COMPLETED, find(once.id()).state());
        assertThrows(
                IllegalArgumentException.class,
                () -> queue().end(once.id(), OperationState.AVAILABLE, Optional.empty()));
    }

    @Test
    void cancelling_leaves_what_was_begun() {
        enqueue(
                operation("begun", 1, Priority.HIGH),
                operation("waiting", 2, Priority.LOW),
                operation("dependent", 3, Priority.LOW, "begun"));
        claimOne();
        assertEquals(
                2, queue().cancelWaiting(run, Sentence.of("operation.ended-by").with("anna")));
        assertEquals(Map.of(OperationState.EXECUTING, 1, OperationState.CANCELLED, 2), queue().counts(run));
        assertEquals("By anna", English.of(named("waiting").cause()));
        complete(named("begun"));
        assertEquals(List.of(), claim(9, MINE));
    }

    @Test
    void a_raised_operation_overtakes() {
        enqueue(operation("first", 1, Priority.LOW), operation("raised", 2, Priority.BATCH));
        assertTrue(queue().raise(named("raised").id(), Priority.CRITICAL));
        assertEquals(List.of("raised"), claim(1, MINE));
        complete(named("raised"));
        assertFalse(queue().raise(named("raised").id(), Priority.LOW));
    }

    @Test
    void walks_leave_out_ended_ones_unless_asked() {
        enqueue(operation("done", 1, Priority.HIGH), operation("open", 2, Priority.LOW));
        complete(claimOne());
        List<String> open = new java.util.ArrayList<>();
        queue().forEach(Optional.of(shop.id()), Optional.empty(), false, operation -> open.add(operation.payload()));
        assertEquals(List.of("payload of open"), open);
        assertEquals(2, all().size());
    }
}
