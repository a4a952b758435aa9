package dev.syncline.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Says once a second how far a run is that applies its plan. */
final class ProgressTicker implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final RunCounters counters;
    private final ShopPort port;
    private final RunListener listener;
    private final ShopPort.Usage before;
    private final long begun = System.nanoTime();
    private volatile Run run;
    private @Nullable Repeating ticks;

    ProgressTicker(Run run, RunCounters counters, ShopPort port, RunListener listener) {
        this.run = run;
        this.counters = counters;
        this.port = port;
        this.listener = listener;
        this.before = port.usage();
    }

    /** Begins to tick for a run that works off its operations. */
    void applying(Run running) {
        run = running;
        ticks = Repeating.every(PERIOD, "progress", this::tick);
    }

    private void tick() {
        RunCounters.Counter counter = counters.counter(run.id());
        long done = counter.ended();
        long planned = run.tally().planned();
        ShopPort.Usage now = port.usage();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double pace = seconds > 0 ? done / seconds : 0;
        Optional<Duration> left = pace > 0 && planned >= done
                ? Optional.of(Duration.ofMillis((long) (1000 * (planned - done) / pace)))
                : Optional.empty();
        listener.onProgress(new RunProgress(
                run.id(),
                run.state(),
                RunProgress.Step.APPLYING,
                done,
                OptionalLong.of(planned),
                pace,
                left,
                counter.current(),
                counter.onto(run.tally()).with(before.until(now), seconds),
                Optional.of(now),
                counter.board().standing()));
    }

    @Override
    public void close() {
        if (ticks != null) {
            ticks.close();
        }
    }
}
