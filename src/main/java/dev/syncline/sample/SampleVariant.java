package dev.syncline.sample;

import java.math.BigDecimal;
import java.util.List;

/** One variant, or the only one, of a product of the sample feed. Money in the shop's currency, weight in pounds. */
record SampleVariant(
        String sku,
        List<String> choices,
        String barcode,
        BigDecimal price,
        BigDecimal listPrice,
        BigDecimal cost,
        BigDecimal weight,
        int stock) {
    SampleVariant withBarcode(String changed) {
        return new SampleVariant(sku, choices, changed, price, listPrice, cost, weight, stock);
    }

    SampleVariant withPrice(BigDecimal changed) {
        return new SampleVariant(sku, choices, barcode, changed, listPrice, cost, weight, stock);
    }

    SampleVariant withListPrice(BigDecimal changed) {
        return new SampleVariant(sku, choices, barcode, price, changed, cost, weight, stock);
    }

    SampleVariant withCost(BigDecimal changed) {
        return new SampleVariant(sku, choices, barcode, price, listPrice, changed, weight, stock);
    }

    SampleVariant withWeight(BigDecimal changed) {
        return new SampleVariant(sku, choices, barcode, price, listPrice, cost, changed, stock);
    }

    SampleVariant withStock(int changed) {
        return new SampleVariant(sku, choices, barcode, price, listPrice, cost, weight, changed);
    }
}
