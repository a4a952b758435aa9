package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static dev.syncline.engine.Goods.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.Checkpoint.Step;
import dev.syncline.model.Value;
import dev.syncline.testing.English;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken back at a set time, and after a process that ended in the middle of it. */
final class TakeBackIT extends EngineContract {
    @BeforeEach
    void agree() {
        agreed("A-1", "A-2");
        feed.set("A-1", price("A-1"), Value.Money.of("9.99")).set("A-2", TITLE, Value.text("Weekend lamp"));
        read();
    }

    private Run applied(Instant until) {
        Run planned = engine.syncs().sync(planOnly(), RunListener.NONE);
        return done(engine.syncs()
                .applyPlan(
                        planned.plan().orElseThrow(),
                        new SyncEngine.Terms(PlanSelection.ALL, true, Optional.of(until)),
                        "bert",
                        RunListener.NONE));
    }

    private TakeBack of(Run run) {
        return ports().runs().takeBacks().of(run.id()).getFirst();
    }

    @Test
    void a_weekend_price_returns_by_itself() throws Exception {
        Run run = applied(now.plusSeconds(3600));
        assertEquals("9.99", variants("A-1").get("A-1").get("price").asString());
        assertFalse(engine.undoing().isDue());
        assertEquals(List.of(), engine.undoing().carryOutDue(RunListener.NONE));

        now = now.plusSeconds(7200);
        assertTrue(engine.undoing().isDue());
        engine.undoing().carryOutDue(RunListener.NONE);

        assertEquals("20.50", variants("A-1").get("A-1").get("price").asString());
        assertEquals("Lamp A-2", title("A-2"));
        assertEquals(TakeBack.State.DONE, of(run).state());
        assertEquals(2, of(run).figures().orElseThrow().fields());
        assertFalse(engine.undoing().isDue());
        assertEquals(0, read().changed());
        assertFixpoint();
    }

    @Test
    void what_was_edited_meanwhile_is_shown_and_kept() throws Exception {
        Run run = applied(now.plusSeconds(3600));
        retitle("A-2", "Merchant's lamp");
        sync();

        now = now.plusSeconds(7200);
        engine.undoing().carryOutDue(RunListener.NONE);

        assertEquals("Merchant's lamp", title("A-2"));
        TakeBack.Figures figures = of(run).figures().orElseThrow();
        assertEquals(1, figures.edited());
        assertTrue(English.of(figures.kept().getFirst()).startsWith("A-2 title"), figures::toString);
    }

    @Test
    void what_somebody_keeps_is_not_taken_back() throws Exception {
        Run run = applied(now.plusSeconds(3600));
        assertTrue(ports().runs().takeBacks().move(of(run).id(), TakeBack.State.WAITING, TakeBack.State.CANCELLED));

        now = now.plusSeconds(7200);

        assertFalse(engine.undoing().isDue());
        engine.undoing().carryOutDue(RunListener.NONE);
        assertEquals("Weekend lamp", title("A-2"));
    }

    @Test
    void a_shop_that_does_not_answer_has_it_later() throws Exception {
        Run run = applied(now.plusSeconds(3600));
        now = now.plusSeconds(7200);
        revoke();
        assertEquals(List.of(), engine.undoing().carryOutDue(RunListener.NONE));
        assertEquals(TakeBack.State.WORKING, of(run).state());
        restore();
        assertFalse(engine.undoing().isDue());

        now = now.plusSeconds(600);
        assertTrue(engine.undoing().isDue());
        engine.undoing().carryOutDue(RunListener.NONE);

        assertEquals("Lamp A-2", title("A-2"));
        assertEquals(TakeBack.State.DONE, of(run).state());
        assertFixpoint();
    }

    /** Ends the process as far as the engine can tell: nothing of it goes on, and nothing is tidied up. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {
                "TAKEN_BACK",
                "MIRRORED",
                "PLANNED",
                "EFFECTS_APPLIED",
                "ENQUEUED",
                "CLAIMED",
                "INTENDED",
                "ANSWERED"
            })
    void a_process_that_ends_in_the_middle_leaves_it_to_the_next(Step step) throws Exception {
        Run run = sync();
        Engine dying = engine(at -> {
            if (at == step) {
                throw new Killed();
            }
        });
        assertThrows(Killed.class, () -> dying.undoing().undo(UndoRequest.of(run.id()), "bert", RunListener.NONE));

        ports().queue().voidLeases("nobody");
        engine = engine(Checkpoint.NONE);
        engine.syncs().resume(RunListener.NONE);
        engine.undoing().carryOutDue(RunListener.NONE);

        assertEquals("20.50", variants("A-1").get("A-1").get("price").asString());
        assertEquals("Lamp A-2", title("A-2"));
        assertEquals(TakeBack.State.DONE, of(run).state());
        assertEquals(List.of(), ports().runs().unfinished());
        assertFixpoint();
    }
}
