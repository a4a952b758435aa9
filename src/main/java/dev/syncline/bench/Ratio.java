package dev.syncline.bench;

import java.util.List;

/**
 * How a step compares with its baseline, both as whole processes; medians where there were several.
 *
 * @param step the step
 * @param baseline its baseline
 * @param most the ratio that it shall not exceed
 * @param ofSeconds the ratio of the times from start to end
 * @param ofCpuSeconds the ratio of the processor times
 */
public record Ratio(String step, String baseline, double most, double ofSeconds, double ofCpuSeconds) {
    static Ratio of(List<Measured> steps, String step, String baseline, double most) {
        return new Ratio(
                step,
                baseline,
                most,
                median(steps, step, false) / median(steps, baseline, false),
                median(steps, step, true) / median(steps, baseline, true));
    }

    private static double median(List<Measured> all, String step, boolean cpu) {
        double[] figures = all.stream()
                .filter(each -> each.step().equals(step))
                .mapToDouble(each -> cpu ? each.cpuSeconds() : each.seconds())
                .sorted()
                .toArray();
        int middle = figures.length / 2;
        return figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    }
}
