package dev.syncline.shopify;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Predicts what a request costs: by the published rules of calculation, corrected for every shape of request by what the
 * shop asked for it before. Thread-safe.
 */
final class CostEstimate {
    /** Points that a single request may cost at most, on every plan. */
    static final double MOST = 1000;

    static final double MUTATION = 10;
    private static final double PRODUCT_OBJECTS = 6;
    private static final double VARIANT_OBJECTS = 6;
    private static final double LEVEL_OBJECTS = 3;
    private static final double LEARNING = 0.5;

    private final Map<String, Double> factors = new ConcurrentHashMap<>();

    /** Points for one product with a page of so many variants, each with its stock at so many locations. */
    static double product(int variantPage, int locations) {
        return PRODUCT_OBJECTS + connection(variantPage, VARIANT_OBJECTS + LEVEL_OBJECTS * locations);
    }

    /** Points for a connection of so many nodes of such a cost; fitted to answers of real shops. */
    static double connection(int first, double node) {
        return 2 + Math.max(1, Math.floor(2 * Math.log(Math.max(1, first)))) * node;
    }

    /** The prediction, given the calculated cost of a request of this shape. */
    double predicted(String shape, double calculated) {
        return calculated * factors.getOrDefault(shape, 1.0);
    }

    /** Learns from what the shop asked. */
    void learn(String shape, double calculated, double asked) {
        if (calculated > 0 && asked > 0) {
            factors.merge(shape, asked / calculated, (known, latest) -> known + (latest - known) * LEARNING);
        }
    }
}
