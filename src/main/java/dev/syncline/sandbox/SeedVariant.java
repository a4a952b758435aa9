package dev.syncline.sandbox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A variant that the shop starts with. Absent texts are empty.
 *
 * @param choices one value for each option of the product, none for a product without options
 * @param weightKilograms 0 for unknown
 */
public record SeedVariant(
        List<String> choices,
        String sku,
        String barcode,
        BigDecimal price,
        Optional<BigDecimal> compareAtPrice,
        Optional<BigDecimal> cost,
        double weightKilograms) {

    public SeedVariant {
        choices = List.copyOf(choices);
    }
}
