package dev.syncline.console;

import java.util.Collection;
import java.util.List;

/**
 * How figures are spread.
 *
 * @param count how many there are
 * @param p99 99 in a hundred are no larger
 */
record Spread(int count, double median, double p99, double most) {
    static Spread of(Collection<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Spread(0, 0, 0, 0);
        }
        int last = sorted.size() - 1;
        return new Spread(
                sorted.size(),
                sorted.get(last / 2),
                sorted.get((int) Math.min(last, Math.ceil(sorted.size() * 0.99) - 1)),
                sorted.get(last));
    }
}
