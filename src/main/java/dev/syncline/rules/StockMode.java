package dev.syncline.rules;

import java.util.Locale;
import java.util.Optional;

/** Who counts the stock of a shop. */
public enum StockMode {
    /** The supplier reports: its number replaces the shop's; what the shop sells since is no edit. */
    SUPPLIER,
    /** The shop counts: its number is taken. */
    SHOP,
    /** Both move it: each side gets the other's difference. */
    ADDITIVE;

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode with this word. */
    public static Optional<StockMode> of(String word) {
        for (StockMode mode : values()) {
            if (mode.word().equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
