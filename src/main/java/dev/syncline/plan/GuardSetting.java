package dev.syncline.plan;

import java.util.Arrays;
import java.util.Optional;

/** The limits of the guards, each a setting with a whole number. */
public enum GuardSetting {
    DELETES_MOST("guard.deletes.most", 50, "stops a plan that deletes more products than this"),
    DELETES_PERCENT(
            "guard.deletes.percent", 5, "stops a plan that deletes more than this share of the linked products"),
    DELETES_FEW("guard.deletes.few", 10, "so many deletions are never too large a share"),
    PRICE_FALL_PERCENT("guard.price-fall.percent", 50, "a price that falls by more than this share has crashed"),
    PRICE_FALL_PRODUCTS(
            "guard.price-fall.products", 10, "stops a plan in which prices crash in more products than this"),
    EMPTIED_FIELDS("guard.emptied.fields", 50, "stops a plan that empties more fields than this in the shop"),
    CHANGED_PERCENT("guard.changed.percent", 50, "stops a plan that changes this share of the linked products or more"),
    CHANGED_LEAST("guard.changed.least", 50, "shops with fewer linked products than this may change as a whole"),
    BELOW_COST_PRICES("guard.below-cost.prices", 10, "stops a plan that sets more prices than this below their cost"),
    FREE_PRICES("guard.free.prices", 0, "stops a plan that sets more prices than this to 0"),
    FLIPS("guard.flips", 5, "holds a field that changes to and fro more often than this within a day; 0 holds none");

    private final String key;
    private final int standard;
    private final String meaning;

    GuardSetting(String key, int standard, String meaning) {
        this.key = key;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** The key of the setting. */
    public String key() {
        return key;
    }

    /** The value where nothing is set. */
    public int standard() {
        return standard;
    }

    /** What it does, for people. */
    public String meaning() {
        return meaning;
    }

    /**
     * The value written in {@code text}.
     *
     * @throws IllegalArgumentException with a sentence for the person who typed it
     */
    public int parse(String text) {
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(refusal(text), e);
        }
        throw new IllegalArgumentException(refusal(text));
    }

    /** The setting with this key. */
    public static Optional<GuardSetting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    private String refusal(String text) {
        return "'" + text + "' is no value of " + key + ". Give a whole number that is not below zero; it " + meaning
                + ".";
    }
}
