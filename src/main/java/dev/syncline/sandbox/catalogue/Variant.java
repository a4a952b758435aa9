package dev.syncline.sandbox.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A variant; its position is its place in the product's list. Absent texts are empty.
 *
 * @param id number within {@link IdKind#VARIANT}; its inventory item has the same one in its own kind
 * @param choices the names of its option values, in the order of the product's options
 * @param price with two decimals
 * @param inventoryPolicy {@code DENY} or {@code CONTINUE}
 */
public record Variant(
        long id,
        List<String> choices,
        String sku,
        String barcode,
        BigDecimal price,
        Optional<BigDecimal> compareAtPrice,
        boolean taxable,
        String taxCode,
        String inventoryPolicy,
        boolean requiresComponents,
        boolean showUnitPrice,
        UnitMeasure unitMeasure,
        Item item,
        List<Metafield> metafields,
        Instant createdAt,
        Instant updatedAt) {

    public Variant {
        choices = List.copyOf(choices);
        metafields = List.copyOf(metafields);
    }

    /** @return the title that Shopify makes of the option values */
    public String title() {
        return String.join(" / ", choices);
    }

    /** @return whether this is the variant of a product without options */
    public boolean isDefault() {
        return choices.equals(List.of(Option.DEFAULT_VALUE));
    }
}
