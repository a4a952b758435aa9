package dev.syncline.plan;

import dev.syncline.model.Field;
import dev.syncline.model.MutationKind;

/**
 * Estimates what steps cost the shop's budget, in points of its calculated cost, and how long they take. The coefficients
 * are Shopify's published ones for productSet and estimates for the rest; the client measures what is really charged.
 *
 * @param restorePerSecond points that come back a second; 0 where the shop has no such budget
 * @param writesPerRequest how many writes are sent together
 * @param secondsPerRequest how long a request takes
 * @param requestsAtOnce how many are under way together
 */
public record CostEstimate(
        double restorePerSecond, int writesPerRequest, double secondsPerRequest, int requestsAtOnce) {
    private static final double MUTATION = 10;
    private static final double PER_VARIANT = 0.2;
    private static final double STOCK_SHARE = 1;
    /** Reading a variant's stock at a few locations, for the ids that writing wants. */
    private static final double STOCK_READ = 6;

    private static final double PER_METAFIELD = 0.4;
    /** Reading a product again with its variants right before the write. */
    private static final double READ = 12;

    public CostEstimate {
        if (restorePerSecond < 0 || writesPerRequest < 1 || secondsPerRequest < 0 || requestsAtOnce < 1) {
            throw new IllegalArgumentException(
                    "Estimates need at least one write a request and one request at once, and"
                            + " nothing below zero: " + restorePerSecond + ", " + writesPerRequest + ", "
                            + secondsPerRequest
                            + ", " + requestsAtOnce);
        }
    }

    /** The points of one step; 0 where it writes nothing to the shop. */
    public double points(PlanItem item) {
        if (item.mutation().isEmpty()) {
            return 0;
        }
        MutationKind kind = item.mutation().get();
        if (kind == MutationKind.STOCK) {
            // Its mutation is shared with the stock of many other products.
            return READ + STOCK_SHARE + STOCK_READ * variants(item);
        }
        double read = kind == MutationKind.CREATE ? 0 : READ;
        return read + MUTATION + PER_VARIANT * variants(item) + PER_METAFIELD * metafields(item);
    }

    /** The requests for this many writes: those that write and those that read before. */
    public long requests(long writes, long creations) {
        return packed(writes) + packed(writes - creations);
    }

    /** Seconds for this much, from an empty budget: whichever of the budget and the line lasts longer. */
    public double seconds(double points, long requests) {
        double budget = restorePerSecond > 0 ? points / restorePerSecond : 0;
        return Math.max(budget, requests * secondsPerRequest / requestsAtOnce);
    }

    private long packed(long writes) {
        return (writes + writesPerRequest - 1) / writesPerRequest;
    }

    private static long metafields(PlanItem item) {
        return item.fields().stream()
                .filter(field -> field.path().field() == Field.METAFIELD)
                .count();
    }

    private static long variants(PlanItem item) {
        return item.fields().stream()
                .filter(field -> field.path().field() == Field.CHOICES
                        || item.mutation().orElse(null) == MutationKind.VARIANTS_UPDATE
                        || item.mutation().orElse(null) == MutationKind.STOCK)
                .map(field -> field.path().variant())
                .distinct()
                .count();
    }
}
