package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static dev.syncline.engine.Goods.VENDOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Value;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.sandbox.SandboxPlan;
import dev.syncline.testing.English;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A shop and a network that fail: nothing is doubled, nothing lost, and every operation ends once. */
final class FaultsIT extends EngineContract {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"reset-after\"",
                "\"reset-before\"",
                "\"truncated\"",
                "\"internal\"",
                "\"throttled\"",
                "\"hang\", \"seconds\": 1.5",
                "\"status\", \"status\": 502",
                "\"status\", \"status\": 429, \"retryAfterSeconds\": 0.1"
            })
    void a_creation_whose_answer_is_lost_makes_no_double(String fault) throws Exception {
        openWith("{\"kind\": " + fault + ", \"nth\": 1, \"field\": \"productSet\"}");
        lamps(3);
        read();

        Run run = sync();

        assertEquals(3, sandbox.shop().productCount());
        assertEquals(Map.of(OperationState.COMPLETED, 3), counts(run));
        assertEquals(3, run.tally().created());
        assertFixpoint();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"reset-after\"",
                "\"truncated\"",
                "\"internal\"",
                "\"hang\", \"seconds\": 1.5",
                "\"status\", \"status\": 503"
            })
    void a_change_whose_answer_is_lost_is_found_by_reading(String fault) throws Exception {
        openWith("{\"kind\": " + fault + ", \"nth\": 1, \"field\": \"productUpdate\"}");
        lamps(2);
        read();
        sync();
        feed.set("L-1", TITLE, Value.text("One")).set("L-2", TITLE, Value.text("Two"));
        read();

        Run run = sync();

        assertEquals("One", title("L-1"));
        assertEquals("Two", title("L-2"));
        assertEquals(Map.of(OperationState.COMPLETED, 2), counts(run));
        assertFixpoint();
    }

    @Test
    void a_shop_that_fails_all_the_time_gets_all_in_the_end() throws Exception {
        openWith("{\"kind\": \"reset-after\", \"every\": 3}, {\"kind\": \"truncated\", \"every\": 5}");
        lamps(12);
        read();
        Run run = sync();
        assertEquals(12, sandbox.shop().productCount());
        assertEquals(Map.of(OperationState.COMPLETED, 12), counts(run));
        assertFixpoint();
    }

    @Test
    void a_budget_that_is_used_up_is_waited_for() throws Exception {
        open(settings -> settings.withPlan(SandboxPlan.PLUS));
        lamps(30);
        read();

        Run run = sync();

        assertEquals(30, sandbox.shop().productCount());
        assertEquals(Map.of(OperationState.COMPLETED, 30), counts(run));
        assertTrue(run.tally().cost() > 0);
    }

    @Test
    void input_that_the_shop_refuses_is_parked_with_its_cause_and_the_rest_goes_on() throws Exception {
        lamps(3);
        feed.set("L-2", VENDOR, Value.text("v".repeat(300)));
        read();

        Run run = sync();

        assertEquals(2, sandbox.shop().productCount());
        assertEquals(1, run.tally().parked());
        assertEquals(Map.of(OperationState.COMPLETED, 2, OperationState.PARKED, 1), counts(run));
        Operation parked = operations(run.id()).stream()
                .filter(operation -> operation.state() == OperationState.PARKED)
                .findFirst()
                .orElseThrow();
        assertTrue(English.of(parked.cause()).contains("Vendor is too long"), parked.cause()::toString);
    }

    @Test
    void an_operation_that_is_retried_after_its_run_had_ended_is_worked_off() throws Exception {
        lamps(3);
        feed.set("L-2", VENDOR, Value.text("v".repeat(300)));
        read();
        Run run = sync();
        Operation parked = operations(run.id()).stream()
                .filter(operation -> operation.state() == OperationState.PARKED)
                .findFirst()
                .orElseThrow();

        assertTrue(ports().queue().requeue(parked.id()));
        Run again = engine.syncs().workOff(run.id(), RunListener.NONE);

        assertEquals(RunState.DONE, again.state());
        assertEquals(Map.of(OperationState.COMPLETED, 2, OperationState.PARKED, 2), counts(again));
        assertEquals(again, engine.syncs().workOff(run.id(), RunListener.NONE).withTally(again.tally()));
    }

    @Test
    void a_token_that_is_revoked_stops_the_run_and_nothing_is_given_up() throws Exception {
        lamps(25);
        read();
        Engine stopped = engine(step -> {
            if (step == Checkpoint.Step.ENQUEUED) {
                revoke();
            }
        });

        ShopUnreachable refused = assertThrows(
                ShopUnreachable.class, () -> stopped.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));

        assertTrue(refused.refused());
        assertOwed(25);
    }

    @Test
    void a_token_that_is_revoked_between_writes_stops_the_run_and_nothing_is_given_up() throws Exception {
        lamps(25);
        read();
        Engine stopped = engine(step -> {
            if (step == Checkpoint.Step.INTENDED) {
                revoke();
            }
        });

        ShopUnreachable refused = assertThrows(
                ShopUnreachable.class, () -> stopped.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));

        assertTrue(refused.refused());
        assertOwed(25);
    }

    @Test
    void a_shop_that_cannot_be_read_fails_the_run() {
        revoke();

        ShopUnreachable refused = assertThrows(
                ShopUnreachable.class, () -> engine.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));

        assertTrue(refused.refused());
        Run run = ports().runs().latest(java.util.Optional.of(shop().id()), 1).getFirst();
        assertEquals(RunState.FAILED, run.state());
        assertTrue(English.of(run.message()).contains("401"), run::toString);
        assertEquals(List.of(), operations(run.id()));
    }

    @Test
    void a_stopped_shop_is_left_alone() {
        ports().shops().setStopped(shop().id(), java.util.Optional.of("anna: season is over"));

        ShopStopped stopped =
                assertThrows(ShopStopped.class, () -> engine.syncs().sync(request(RunKind.FULL), RunListener.NONE));

        assertTrue(stopped.getMessage().contains("season is over"), stopped.getMessage());
        assertEquals(List.of(), ports().runs().latest(java.util.Optional.of(shop().id()), 5));
    }

    /** All is still queued; it is written once the token is good again. */
    private void assertOwed(int writes) {
        Run left = ports().runs().latest(java.util.Optional.of(shop().id()), 1).getFirst();
        assertEquals(RunState.RUNNING, left.state(), left::toString);
        assertEquals(0, counts(left).getOrDefault(OperationState.PARKED, 0));
        assertEquals(0, counts(left).getOrDefault(OperationState.EXECUTING, 0));
        assertEquals(writes, operations(left.id()).size());

        restore();
        Run ended = engine.syncs().resume(RunListener.NONE).getFirst();

        assertEquals(RunState.DONE, ended.state());
        assertEquals(writes, sandbox.shop().productCount());
        assertEquals(Map.of(OperationState.COMPLETED, writes), counts(ended));
        assertFixpoint();
    }

    private void lamps(int count) {
        for (int i = 1; i <= count; i++) {
            feed.put("L-" + i, Goods.lamp("L-" + i));
        }
    }
}
