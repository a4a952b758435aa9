package dev.syncline.shopify;

/**
 * How many writes go into one request: as many as end in about two seconds, measured, and as cost little enough. The shop
 * runs them one after the other, and a cut leaves all of them unknown. Thread-safe.
 */
final class Packing {
    private static final double SECONDS = 2;
    private static final int FIRST = 5;
    private static final double LEARNING = 0.3;
    private static final double SPARE_POINTS = 100;

    private final int most;
    private double secondsEach = SECONDS / FIRST;
    private double pointsEach = 50;

    Packing(int most) {
        this.most = most;
    }

    /** How many writes to pack now. */
    synchronized int size() {
        double byTime = SECONDS / Math.max(secondsEach, 1e-4);
        double byCost = (CostEstimate.MOST - SPARE_POINTS) / Math.max(pointsEach, 1);
        return (int) Math.clamp(Math.floor(Math.min(byTime, byCost)), 1, most);
    }

    /** Takes in how long a request with so many writes took, and its predicted cost in points. */
    synchronized void measured(int writes, double seconds, double points) {
        secondsEach += (seconds / writes - secondsEach) * LEARNING;
        pointsEach += (points / writes - pointsEach) * LEARNING;
    }
}
