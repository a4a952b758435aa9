package dev.syncline.sandbox.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The inventory item of a variant. Absent texts are empty.
 *
 * @param weight in {@code weightUnit}, one of Shopify's unit names
 */
public record Item(
        boolean tracked,
        boolean requiresShipping,
        Optional<BigDecimal> cost,
        String country,
        String province,
        String harmonizedSystemCode,
        double weight,
        String weightUnit,
        List<Stock> stock) {

    /** What a new variant has when nothing is said. */
    public static final Item DEFAULT = new Item(false, true, Optional.empty(), "", "", "", 0, "KILOGRAMS", List.of());

    public Item {
        stock = List.copyOf(stock);
    }

    /** @return the same item, counted or not */
    public Item tracked(boolean now) {
        return new Item(
                now, requiresShipping, cost, country, province, harmonizedSystemCode, weight, weightUnit, stock);
    }

    /** @return the same item with other stock */
    public Item stocked(List<Stock> now) {
        return new Item(
                tracked, requiresShipping, cost, country, province, harmonizedSystemCode, weight, weightUnit, now);
    }

    /** @return the same item with this stock in place of what is known of the location */
    public Item stocked(Stock level) {
        List<Stock> levels = new ArrayList<>(stock);
        levels.removeIf(known -> known.locationId() == level.locationId());
        levels.add(level);
        levels.sort(Comparator.comparingLong(Stock::locationId));
        return stocked(levels);
    }

    /** @return what is available at all locations that hold it, together */
    public int available() {
        int sum = 0;
        for (Stock level : stock) {
            sum += level.inactive() ? 0 : level.available();
        }
        return sum;
    }
}
