package dev.syncline.feed.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;

/** Units that suppliers write weights and lengths in. */
enum Unit {
    G("1", true),
    KG("1000", true),
    LB("453.59237", true),
    OZ("28.349523125", true),
    MM("1", false),
    CM("10", false),
    M("1000", false),
    IN("25.4", false),
    FT("304.8", false);

    private static final int DECIMALS = 4;

    private final BigDecimal size;
    private final boolean mass;

    Unit(String size, boolean mass) {
        this.size = new BigDecimal(size);
        this.mass = mass;
    }

    boolean isOfMass() {
        return mass;
    }

    /** An amount in this unit in another of the same kind, with four decimals. */
    BigDecimal to(BigDecimal amount, Unit other) {
        BigDecimal exact = amount.multiply(size).divide(other.size, MathContext.DECIMAL64);
        BigDecimal rounded =
                exact.setScale(DECIMALS, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    static Optional<Unit> named(String name) {
        return Arrays.stream(values())
                .filter(unit -> unit.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
