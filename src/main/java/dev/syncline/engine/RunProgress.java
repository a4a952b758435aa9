package dev.syncline.engine;

import dev.syncline.model.RunId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a run stands.
 *
 * @param run the run
 * @param state its state
 * @param step what it is doing: reading, planning, applying
 * @param done how many products or operations of the step are done
 * @param total how many there are; empty while unknown
 * @param perSecond how many a second, of late
 * @param left how long it will take at that pace; empty while unknown
 * @param current the product being worked on
 * @param tally what it did so far
 * @param usage what is used of the shop's interface; empty where nothing is asked of it
 * @param workers who works on what; none before the run applies its plan
 */
public record RunProgress(
        RunId run,
        RunState state,
        Step step,
        long done,
        OptionalLong total,
        double perSecond,
        Optional<Duration> left,
        Optional<String> current,
        Tally tally,
        Optional<ShopPort.Usage> usage,
        List<WorkerStanding> workers) {
    public RunProgress {
        workers = List.copyOf(workers);
    }

    /** Where a run stands that has no workers yet. */
    public RunProgress(
            RunId run,
            RunState state,
            Step step,
            long done,
            OptionalLong total,
            double perSecond,
            Optional<Duration> left,
            Optional<String> current,
            Tally tally,
            Optional<ShopPort.Usage> usage) {
        this(run, state, step, done, total, perSecond, left, current, tally, usage, List.of());
    }

    /** The steps of a run. */
    public enum Step {
        READING,
        PLANNING,
        APPLYING
    }

    /** 0 to 100, or empty while the total is unknown. */
    public OptionalLong percent() {
        return total.isPresent() && total.getAsLong() > 0
                ? OptionalLong.of(Math.min(100, done * 100 / total.getAsLong()))
                : OptionalLong.empty();
    }
}
