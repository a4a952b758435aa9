package dev.syncline.shopify;

/**
 * How much is to be under way at once so that a shop's budget is spent as it comes back, and no more waits for it than is
 * needed. The shop carries out the writes of one request one after the other, so what must be under way is the number of
 * writes that the budget pays for in the time that one takes. Pure.
 *
 * @param level points in the bucket
 * @param rate points that come back a second; 0 where nothing limits them
 * @param pointsEach points that one write costs
 * @param secondsEach how long one write takes within a request
 */
record Pacing(double level, double rate, double pointsEach, double secondsEach) {
    /** Requests of one batch at once. */
    static final int MOST_STREAMS = 4;

    /** Writes of one batch. */
    static final int MOST_BATCH = 50;

    private static final double REQUEST_SECONDS = 2;
    private static final double REQUEST_OF_BUDGET_SECONDS = 0.5;
    private static final double LEAST_POINTS = 45;
    private static final double MOST_POINTS = 900;
    // Beside the writes of a batch lie its reading again and its settling.
    private static final double AROUND = 1.5;

    /** The most points of one request: little enough that requests follow each other, and no more than the shop takes. */
    double mostPoints() {
        return rate <= 0 ? MOST_POINTS : Math.clamp(rate * REQUEST_OF_BUDGET_SECONDS, LEAST_POINTS, MOST_POINTS);
    }

    /** Writes in one request: as many as end in about two seconds, and as cost little enough; {@code most} at most. */
    int perRequest(int most) {
        double byTime = REQUEST_SECONDS / Math.max(secondsEach, 1e-4);
        double byCost = mostPoints() / Math.max(pointsEach, 1);
        return (int) Math.clamp(Math.floor(Math.min(byTime, byCost)), 1, most);
    }

    /** Requests that are to be under way at once; more the more of the budget lies unused. */
    double requests() {
        if (rate <= 0) {
            return Integer.MAX_VALUE;
        }
        double writes = rate / Math.max(pointsEach, 1) * secondsEach * AROUND;
        double unused = Math.max(0, level) / rate;
        return writes * (1 + unused) + 1;
    }

    /** Batches that are to be worked on at once, {@code most} at most. */
    int batches(int most) {
        return (int) Math.clamp(Math.ceil(requests()), 1, most);
    }

    /** Requests of each batch at once. */
    int streams(int mostBatches) {
        return (int) Math.clamp(Math.ceil(requests() / mostBatches), 1, MOST_STREAMS);
    }

    /** Writes of one batch. */
    int batch(int mostBatches, int mostPacked) {
        return Math.min(MOST_BATCH, perRequest(mostPacked) * streams(mostBatches));
    }
}
