package dev.syncline.model;

import java.math.BigDecimal;

/** Units of mass as Shopify names them, with their size in grams (exact by definition of the international pound). */
public enum WeightUnit {
    GRAMS("1"),
    KILOGRAMS("1000"),
    OUNCES("28.349523125"),
    POUNDS("453.59237");

    private final BigDecimal grams;

    WeightUnit(String grams) {
        this.grams = new BigDecimal(grams);
    }

    /** Grams in one of this unit. */
    public BigDecimal grams() {
        return grams;
    }
}
