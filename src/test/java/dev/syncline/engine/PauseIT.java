package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.Checkpoint.Step;
import dev.syncline.model.RunId;
import dev.syncline.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A run that somebody paused, whose process ends. */
final class PauseIT extends EngineContract {
    /** Leaves a run that was paused before it wrote anything; its engine is gone. */
    private RunId leavePaused() throws Exception {
        agreed("A-1", "A-2");
        feed.set("A-1", TITLE, Value.text("One")).set("A-2", TITLE, Value.text("Two"));
        read();
        CountDownLatch begins = new CountDownLatch(1);
        AtomicReference<Optional<Engine>> self = new AtomicReference<>(Optional.empty());
        Engine ending = engine(at -> {
            if (at == Step.ENQUEUED) {
                self.get().orElseThrow().syncs().pause(newest().id());
                begins.countDown();
            }
        });
        self.set(Optional.of(ending));
        Thread process =
                Thread.ofVirtual().start(() -> ending.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));
        assertTrue(begins.await(20, TimeUnit.SECONDS));
        while (newest().state() != RunState.PAUSED) {
            Thread.onSpinWait();
        }
        process.interrupt();
        process.join();
        ports().queue().voidLeases("nobody");
        return newest().id();
    }

    private Run newest() {
        return ports().runs().latest(Optional.of(shop().id()), 1).getFirst();
    }

    @Test
    void a_paused_run_stays_paused_in_the_next_process_until_it_is_resumed() throws Exception {
        RunId run = leavePaused();
        Engine next = engine(Checkpoint.NONE);
        assertEquals(List.of(), next.syncs().resume(RunListener.NONE));
        assertEquals(RunState.PAUSED, next.syncs().live(newest()).state());
        assertEquals("Lamp A-1", title("A-1"));

        next.syncs().goOn(run, RunListener.NONE);

        assertEquals(RunState.DONE, newest().state());
        assertEquals("One", title("A-1"));
        assertEquals("Two", title("A-2"));
        assertFixpoint();
    }

    @Test
    void a_run_that_was_left_paused_can_be_cancelled() throws Exception {
        RunId run = leavePaused();
        Engine next = engine(Checkpoint.NONE);
        next.control().want(run, RunControl.Wish.CANCEL);
        next.syncs().cancel(run);
        assertEquals(RunState.CANCELLED, next.syncs().live(newest()).state());
        assertEquals("Lamp A-1", title("A-1"));
    }
}
