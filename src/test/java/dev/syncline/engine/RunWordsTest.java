package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class RunWordsTest {
    private static final RunId RUN = new RunId(7);

    @Test
    void progress_is_in_percent_once_the_total_is_known() {
        assertEquals(OptionalLong.of(25), progress(1, OptionalLong.of(4)).percent());
        assertEquals(OptionalLong.of(100), progress(9, OptionalLong.of(4)).percent());
        assertEquals(OptionalLong.empty(), progress(1, OptionalLong.empty()).percent());
        assertEquals(OptionalLong.empty(), progress(0, OptionalLong.of(0)).percent());
    }

    @Test
    void kinds_and_states_have_words() {
        assertEquals(Optional.of(RunKind.INCREMENTAL), RunKind.of("incremental"));
        assertEquals(Optional.empty(), RunKind.of("sometimes"));
        assertEquals("awaiting-approval", RunState.AWAITING_APPROVAL.word());
        assertTrue(RunState.CANCELLED.ended());
        assertFalse(RunState.CANCELLING.ended());
    }

    @Test
    void what_nobody_wants_otherwise_goes_on() throws InterruptedException {
        RunControl control = new RunControl();
        assertTrue(control.mayGoOn(RUN));
        control.want(RUN, RunControl.Wish.CANCEL);
        assertFalse(control.mayGoOn(RUN));
        control.forget(RUN);
        assertEquals(RunControl.Wish.GO, control.wish(RUN));
    }

    @Test
    void a_pause_lasts_until_something_else_is_wanted() throws Exception {
        RunControl control = new RunControl();
        control.want(RUN, RunControl.Wish.PAUSE);
        CompletableFuture<Boolean> goesOn = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                goesOn.complete(control.mayGoOn(RUN));
            } catch (InterruptedException e) {
                goesOn.completeExceptionally(e);
            }
        });
        assertFalse(goesOn.isDone());
        control.want(RUN, RunControl.Wish.GO);
        assertTrue(goesOn.get(10, TimeUnit.SECONDS));
        waiting.join();
    }

    @Test
    void who_waits_in_a_pause_can_be_interrupted() {
        RunControl control = new RunControl();
        control.want(RUN, RunControl.Wish.PAUSE);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> control.mayGoOn(RUN));
    }

    @Test
    void a_refusal_says_that_trying_again_cannot_help() {
        assertTrue(new ShopUnreachable(Sentence.verbatim("401"), true).refused());
        assertFalse(new ShopUnreachable(Sentence.verbatim("no route"), false, new java.io.IOException("no route"))
                .refused());
        assertTrue(new ShopStopped("north", "holidays").getMessage().contains("shop start north"));
    }

    private static RunProgress progress(long done, OptionalLong total) {
        return new RunProgress(
                RUN,
                RunState.RUNNING,
                RunProgress.Step.APPLYING,
                done,
                total,
                0,
                Optional.empty(),
                Optional.empty(),
                Tally.NONE,
                Optional.empty());
    }
}
