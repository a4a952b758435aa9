package dev.syncline.sandbox.canon;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of money as Shopify keeps them: two decimals, half up. */
public final class Prices {
    /** Amounts must be below this. */
    public static final BigDecimal LIMIT = new BigDecimal("1000000000000000000");

    /** The amount of what has no price. */
    public static final BigDecimal ZERO = new BigDecimal("0.00");

    private Prices() {}

    /** @return the amount as it would be stored */
    public static BigDecimal canonical(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
