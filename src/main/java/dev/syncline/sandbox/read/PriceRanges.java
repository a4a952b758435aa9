package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Variant;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lowest and the highest amount among a product's variants. */
final class PriceRanges {
    private PriceRanges() {}

    static Map<String, Object> prices(Product product, String currency) {
        List<BigDecimal> amounts =
                product.variants().stream().map(Variant::price).toList();
        return range("VariantPrice", amounts, currency);
    }

    static @Nullable Map<String, Object> compareAt(Product product, String currency) {
        List<BigDecimal> amounts = product.variants().stream()
                .map(Variant::compareAtPrice)
                .flatMap(Optional::stream)
                .toList();
        return amounts.isEmpty() ? null : range("VariantCompareAtPrice", amounts, currency);
    }

    static Map<String, Object> money(BigDecimal amount, String currency) {
        return Map.of("amount", amount, "currencyCode", currency);
    }

    private static Map<String, Object> range(String suffix, List<BigDecimal> amounts, String currency) {
        Map<String, Object> range = new LinkedHashMap<>();
        Comparator<BigDecimal> order = Comparator.naturalOrder();
        range.put("min" + suffix, money(amounts.stream().min(order).orElse(BigDecimal.ZERO), currency));
        range.put("max" + suffix, money(amounts.stream().max(order).orElse(BigDecimal.ZERO), currency));
        return range;
    }
}
