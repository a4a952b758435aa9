package dev.syncline.cli.output;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a benchmark found.
 *
 * @param name the benchmark
 * @param input what it worked on, in words
 * @param machine what it ran on, in words
 * @param steps what was done, in order
 * @param ratios steps against their baselines
 */
public record BenchFound(String name, String input, String machine, List<Step> steps, List<Ratio> ratios) {
    public BenchFound {
        steps = List.copyOf(steps);
        ratios = List.copyOf(ratios);
    }

    /**
     * One step.
     *
     * @param name what it did
     * @param seconds from start to end
     * @param cpuSeconds processor time; empty where it was not measured apart
     * @param said what it printed, as JSON; empty where it was no process of its own
     */
    public record Step(String name, double seconds, OptionalDouble cpuSeconds, Optional<String> said) {}

    /**
     * How a step compares with its baseline; medians where there were several.
     *
     * @param step the step
     * @param baseline its baseline
     * @param most what the ratio shall not exceed
     * @param ofSeconds the ratio of the times from start to end
     * @param ofCpuSeconds the ratio of the processor times
     */
    public record Ratio(String step, String baseline, double most, double ofSeconds, double ofCpuSeconds) {}
}
