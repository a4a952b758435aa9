package dev.syncline.feed.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a price is made of an amount: times, plus, then rounded, then not below a floor. What is no number stays as it is, so
 * that the check of its field says so.
 *
 * @param decimals how the file writes decimals
 * @param times the factor
 * @param plus what is added
 * @param step what the price is rounded to a multiple of, half up; 0.01 for cents
 * @param ending how the price ends, such as 0.99, by going up to the next that does
 */
record PriceRule(
        DecimalMark decimals, BigDecimal times, BigDecimal plus, BigDecimal step, Optional<BigDecimal> ending) {
    String of(String amount, String floor) {
        Optional<BigDecimal> number = decimals.read(amount);
        if (number.isEmpty()) {
            return amount;
        }
        // Nothing times anything is still no price.
        if (number.get().signum() == 0) {
            return amount;
        }
        BigDecimal price = rounded(number.get().multiply(times).add(plus));
        Optional<BigDecimal> least = decimals.read(floor);
        if (least.isPresent() && price.compareTo(least.get()) < 0) {
            price = least.get();
        }
        return decimals.write(price);
    }

    private BigDecimal rounded(BigDecimal exact) {
        if (ending.isPresent()) {
            BigDecimal whole = exact.subtract(ending.get()).setScale(0, RoundingMode.CEILING);
            return whole.max(BigDecimal.ZERO).add(ending.get());
        }
        return exact.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
