package dev.syncline.compare.difference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** One version of a value with its marks against an older one, in the form in which its kind is looked at. */
public sealed interface Difference {
    /** The new version has no value. {@code before} whether the old one had. */
    record Absent(boolean before) implements Difference {}

    /** Text. */
    record Words(TextDifference text) implements Difference {}

    /** HTML. */
    record Html(HtmlDifference html) implements Difference {}

    /** A list or set. */
    record Elements(List<Element> elements) implements Difference {
        public Elements {
            elements = List.copyOf(elements);
        }
    }

    /** Options. */
    record Grid(List<OptionRow> rows) implements Difference {
        public Grid {
            rows = List.copyOf(rows);
        }
    }

    /** Images. */
    record Pictures(List<Picture> pictures) implements Difference {
        public Pictures {
            pictures = List.copyOf(pictures);
        }
    }

    /** Yes or no. */
    record Flag(boolean now, Optional<Boolean> before) implements Difference {}

    /**
     * An amount; both versions are in the unit of the new one.
     *
     * @param unit what it is an amount of
     */
    record Amount(BigDecimal now, Optional<BigDecimal> before, Unit unit) implements Difference {
        private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

        /** By how much it is more than before; empty where there was none. */
        public Optional<BigDecimal> change() {
            return before.map(now::subtract);
        }

        /** The change in per cent with one decimal; empty where there was none, or nothing to be a part of. */
        public Optional<BigDecimal> percent() {
            return before.filter(old -> old.signum() != 0)
                    .map(old -> now.subtract(old).multiply(HUNDRED).divide(old.abs(), 1, RoundingMode.HALF_UP));
        }
    }

    /** What an amount is an amount of. */
    enum Unit {
        NONE(""),
        /** In the shop's currency. */
        MONEY(""),
        GRAMS("g"),
        KILOGRAMS("kg"),
        OUNCES("oz"),
        POUNDS("lb");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        /** How it is written behind a number; empty for none, and for money. */
        public String sign() {
            return sign;
        }
    }
}
