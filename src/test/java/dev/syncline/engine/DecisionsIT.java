package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.Choice;
import dev.syncline.engine.DecisionResult.Decided;
import dev.syncline.engine.DecisionResult.Gone;
import dev.syncline.engine.DecisionResult.Moved;
import dev.syncline.model.Field;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.rules.Rule;
import dev.syncline.rules.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Decisions are stored at once, written together later, and can be taken back until then. */
final class DecisionsIT extends EngineContract {
    @BeforeEach
    void contradict() throws Exception {
        ask();
        agreed("A-1", "A-2");
        for (String lamp : List.of("A-1", "A-2")) {
            retitle(lamp, "Merchant's " + lamp);
            feed.set(lamp, TITLE, Value.text("Supplier's " + lamp));
        }
        read();
        sync();
        assertEquals(2, conflicts().size());
        sandbox.shop().clearWriteLog();
    }

    private List<DecisionResult> decide(Choice choice) {
        return engine.decisions().decide(conflicts(), choice, "bert");
    }

    private OpenConflict of(String lamp) {
        return conflicts().stream()
                .filter(conflict -> conflict.key().text().equals(lamp))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void decisions_are_stored_without_the_shop_and_written_in_one_run() throws Exception {
        assertEquals(
                2,
                decide(new Choice.Local()).stream()
                        .filter(Decided.class::isInstance)
                        .count());
        assertEquals(List.of(), conflicts());
        assertEquals(List.of(), sandbox.shop().writeLog());

        Run run = engine.decisions()
                .writeDecided(shop().id(), "bert", RunListener.NONE)
                .orElseThrow();

        assertEquals(RunKind.CONFLICTS, done(run).kind());
        assertEquals(2, run.tally().updated());
        assertEquals("Supplier's A-1", title("A-1"));
        assertEquals("Supplier's A-2", title("A-2"));
        assertEquals(Optional.empty(), engine.decisions().writeDecided(shop().id(), "bert", RunListener.NONE));
        assertFixpoint();
    }

    @Test
    void what_was_decided_and_not_written_is_written_by_the_next_sync() throws Exception {
        decide(new Choice.Local());
        sync();
        assertEquals("Supplier's A-2", title("A-2"));
        assertEquals(Set.of(), engine.decisions().owed(shop().id()));
    }

    @Test
    void a_decision_taken_back_waits_again_and_nothing_is_written() throws Exception {
        ProductState before = state("A-1");
        OpenConflict shown = of("A-1");
        long number = shown.number().orElseThrow();
        for (Choice choice : List.of(
                new Choice.Local(),
                new Choice.Remote(),
                new Choice.Base(),
                new Choice.Edited(Optional.of(Value.text("Mine"))))) {
            assertEquals(
                    List.of(new Decided(number)),
                    engine.decisions().decide(List.of(shown), choice, "bert"),
                    choice::toString);
            assertEquals(List.of(new Decided(number)), engine.decisions().takeBack(List.of(number), "bert"));
            assertEquals(before, state("A-1"), choice::toString);
            assertEquals(shown, of("A-1"));
        }
        sync();
        assertEquals("Merchant's A-1", title("A-1"));
        assertEquals(number, of("A-1").number().orElseThrow());
        assertEquals(List.of(), sandbox.shop().writeLog());
    }

    @Test
    void a_decision_that_was_written_cannot_be_taken_back() {
        long number = of("A-1").number().orElseThrow();
        decide(new Choice.Local());
        engine.decisions().writeDecided(shop().id(), "bert", RunListener.NONE);
        assertInstanceOf(
                Moved.class,
                engine.decisions().takeBack(List.of(number), "bert").getFirst());
        assertEquals(List.of(), conflicts());
    }

    @Test
    void a_plan_made_before_a_decision_was_taken_back_does_not_write_it() throws Exception {
        long number = of("A-1").number().orElseThrow();
        decide(new Choice.Local());
        Run planned = engine.syncs()
                .sync(
                        new SyncRequest(
                                shop().id(),
                                RunKind.FULL,
                                Set.of(),
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                true,
                                false,
                                "anna"),
                        RunListener.NONE);
        assertEquals(
                new Decided(number),
                engine.decisions().takeBack(List.of(number), "bert").getFirst());

        done(engine.syncs().applyPlan(planned.plan().orElseThrow(), true, "anna", RunListener.NONE));

        assertEquals("Merchant's A-1", title("A-1"));
        assertEquals("Supplier's A-2", title("A-2"));
        assertEquals(number, conflict().number().orElseThrow());
    }

    @Test
    void what_moved_is_refused_and_what_is_decided_already_is_gone() throws Exception {
        OpenConflict shown = of("A-1");
        feed.set("A-1", TITLE, Value.text("Supplier's other"));
        read();
        assertInstanceOf(
                Moved.class,
                engine.decisions()
                        .decide(List.of(shown), new Choice.Local(), "bert")
                        .getFirst());
        OpenConflict second = of("A-2");
        engine.decisions().decide(List.of(second), new Choice.Remote(), "bert");
        assertInstanceOf(
                Gone.class,
                engine.decisions()
                        .decide(List.of(second), new Choice.Local(), "bert")
                        .getFirst());
        assertInstanceOf(
                Gone.class,
                engine.decisions()
                        .takeBack(List.of(shown.number().orElseThrow()), "bert")
                        .getFirst());
    }

    @Test
    void a_rule_says_beforehand_what_it_decides() {
        policy(policy -> policy.withGroupOwners(Map.of()));
        ports().shops().setSetting("strategy", Optional.of(Strategy.MANUAL_REVIEW.name()));
        try {
            Rule rule = new Rule(
                    Optional.empty(),
                    Strategy.SHOPIFY_PRIORITY,
                    Optional.of(shop().name()),
                    Optional.empty(),
                    Optional.of("norling"),
                    Optional.empty(),
                    Optional.of(Field.TITLE),
                    Optional.empty(),
                    now);
            List<RuleOutlook.Settled> settled = new ArrayList<>();
            engine.outlook().forEachSettled(rule, settled::add);
            assertEquals(2, settled.size());
            assertTrue(settled.stream().allMatch(one -> one.choice().equals(new Choice.Remote())));
            Rule other = new Rule(
                    Optional.empty(),
                    Strategy.SHOPIFY_PRIORITY,
                    Optional.of(shop().name()),
                    Optional.empty(),
                    Optional.of("somebody else"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    now);
            engine.outlook().forEachSettled(other, one -> assertFalse(true, one::toString));
        } finally {
            ports().shops().setSetting("strategy", Optional.empty());
        }
    }

    @Test
    void decisions_become_a_habit() {
        decide(new Choice.Remote());
        Map<String, Long> habit = ports().decisions().habit(shop().id(), Field.TITLE, Optional.of("norling"));
        assertEquals(Map.of("Remote", 2L), habit);
        assertEquals(habit, ports().decisions().habit(shop().id(), Field.TITLE, Optional.empty()));
        assertEquals(Map.of(), ports().decisions().habit(shop().id(), Field.VENDOR, Optional.empty()));
    }
}
