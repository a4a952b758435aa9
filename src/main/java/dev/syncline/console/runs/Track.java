package dev.syncline.console.runs;

import dev.syncline.engine.RunProgress;
import dev.syncline.engine.ShopPort;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The last two minutes of a run, a point each half second, in a ring that never grows. FX thread only. */
final class Track {
    /** How many points are kept. */
    static final int POINTS = 240;

    private static final long APART = Duration.ofMillis(450).toNanos();
    private static final double MILLIS = 1e6;
    /** A bucket that holds so many points is none: the largest of a real shop holds a hundredth of it. */
    private static final double NO_LIMIT = 1e6;

    private final Point[] ring = new Point[POINTS];
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private Reading last = new Reading(0, 0, 0);
    private boolean begun;

    private record Reading(long nanos, long done, double cost) {}

    /**
     * One moment of a run.
     *
     * @param perSecond products or operations a second
     * @param spent points spent a second
     * @param restored points that come back a second
     * @param available points in the bucket
     * @param median milliseconds that half of the answers took at the most
     * @param slow milliseconds that nineteen in twenty took at the most
     */
    record Point(double perSecond, double spent, double restored, double available, double median, double slow) {}

    void add(RunProgress report) {
        add(report, System.nanoTime());
    }

    /** Takes what a run reports; more often than twice a second is left out. */
    void add(RunProgress report, long nanos) {
        if (begun && nanos - last.nanos() < APART) {
            return;
        }
        double cost = report.usage().map(ShopPort.Usage::cost).orElse(last.cost());
        if (begun) {
            double seconds = (nanos - last.nanos()) / 1e9;
            // Another step of the run counts other things, from none again.
            double done = Math.max(0, report.done() - last.done());
            put(point(report, done / seconds, Math.max(0, cost - last.cost()) / seconds));
        }
        begun = true;
        last = new Reading(nanos, report.done(), cost);
    }

    private static Point point(RunProgress report, double perSecond, double spent) {
        Optional<ShopPort.Budget> budget =
                report.usage().flatMap(ShopPort.Usage::budget).filter(known -> known.maximum() < NO_LIMIT);
        Optional<ShopPort.Pace> pace = report.usage().flatMap(ShopPort.Usage::pace);
        return new Point(
                perSecond,
                spent,
                budget.map(ShopPort.Budget::restorePerSecond).orElse(0.0),
                budget.map(ShopPort.Budget::available).orElse(0.0),
                pace.map(known -> known.median().toNanos() / MILLIS).orElse(0.0),
                pace.map(known -> known.slow().toNanos() / MILLIS).orElse(0.0));
    }

    private void put(Point point) {
        ring[count.get() % POINTS] = point;
        count.set(count.get() + 1);
    }

    /** How many points there have been; changes with each. */
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** The latest point, if there is one. */
    Optional<Point> latest() {
        return count.get() == 0 ? Optional.empty() : Optional.of(ring[(count.get() - 1) % POINTS]);
    }

    /** One of the figures at all points, the newest last. */
    double[] values(ToDoubleFunction<Point> figure) {
        int size = Math.min(count.get(), POINTS);
        double[] values = new double[size];
        Arrays.setAll(values, at -> figure.applyAsDouble(ring[(count.get() - size + at) % POINTS]));
        return values;
    }
}
