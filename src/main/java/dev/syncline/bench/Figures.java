package dev.syncline.bench;

import java.util.List;

/**
 * What a benchmark found.
 *
 * @param name its name
 * @param input what it worked on, in words
 * @param machine what it ran on, in words
 * @param steps every process, in the order in which they ran
 * @param ratios steps against their baselines
 */
public record Figures(String name, String input, String machine, List<Measured> steps, List<Ratio> ratios) {
    public Figures {
        steps = List.copyOf(steps);
        ratios = List.copyOf(ratios);
    }
}
