package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.RunId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class RunEventsTest {
    private final RunEvents events = new RunEvents();

    private static RunProgress progress(long run, long done) {
        return new RunProgress(
                new RunId(run),
                RunState.RUNNING,
                RunProgress.Step.APPLYING,
                done,
                OptionalLong.of(100),
                1,
                Optional.empty(),
                Optional.empty(),
                Tally.NONE,
                Optional.empty());
    }

    @Test
    void a_subscriber_that_is_stuck_keeps_no_run_waiting_and_hears_the_latest_of_each() throws Exception {
        List<Long> heard = new CopyOnWriteArrayList<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch last = new CountDownLatch(2);
        events.subscribe(progress -> {
            heard.add(progress.done());
            begun.countDown();
            await(goOn);
            if (progress.done() >= 99) {
                last.countDown();
            }
        });
        events.onProgress(progress(1, 0));
        await(begun);
        for (int done = 1; done <= 99; done++) {
            events.onProgress(progress(1, done));
        }
        events.onProgress(progress(2, 100));
        goOn.countDown();
        assertTrue(last.await(10, TimeUnit.SECONDS));
        assertEquals(3, heard.size(), heard::toString);
    }

    @Test
    void a_subscriber_that_fails_hears_the_next_and_the_others_hear_all() throws Exception {
        CountDownLatch failing = new CountDownLatch(2);
        CountDownLatch other = new CountDownLatch(1);
        events.subscribe(progress -> {
            failing.countDown();
            throw new IllegalStateException("out of order");
        });
        RunListener both = events.besides(progress -> {});
        both.onProgress(progress(1, 1));
        events.subscribe(progress -> other.countDown());
        both.onProgress(progress(2, 1));
        assertTrue(failing.await(10, TimeUnit.SECONDS));
        await(other);
    }

    @Test
    void nothing_is_heard_after_the_subscription_was_closed() throws Exception {
        List<Long> heard = new CopyOnWriteArrayList<>();
        RunEvents.Subscription subscription = events.subscribe(progress -> heard.add(progress.done()));
        subscription.close();
        CountDownLatch other = new CountDownLatch(1);
        events.subscribe(progress -> other.countDown());
        events.onProgress(progress(1, 1));
        await(other);
        assertEquals(List.of(), heard);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
