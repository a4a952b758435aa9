package dev.syncline.sandbox;

import java.util.OptionalInt;

/** The plan of the sandbox shop: how fast its budget fills. */
public enum SandboxPlan {
    STANDARD(100, "Standard"),
    ADVANCED(200, "Advanced"),
    PLUS(1000, "Shopify Plus"),
    /** Throttles nothing. */
    UNLIMITED(0, "Shopify Plus");

    private final int restoreRate;
    private final String displayName;

    SandboxPlan(int restoreRate, String displayName) {
        this.restoreRate = restoreRate;
        this.displayName = displayName;
    }

    /** @return points per second, empty where nothing is throttled; the bucket holds 20 seconds of it */
    public OptionalInt restoreRate() {
        return restoreRate == 0 ? OptionalInt.empty() : OptionalInt.of(restoreRate);
    }

    String displayName() {
        return displayName;
    }
}
