package dev.syncline.console.navigation;

import java.util.Locale;

/** The screens, in the order of the sidebar. */
public enum ScreenId {
    OVERVIEW(1),
    RUNS(2),
    PLAN(3),
    CONFLICTS(4),
    PRODUCTS(5),
    FEEDS(6),
    HISTORY(7),
    SETTINGS(8),
    /** Shown while there is no shop; not in the sidebar, and without a key. */
    FIRSTRUN(0);

    private final int digit;

    ScreenId(int digit) {
        this.digit = digit;
    }

    /** The digit of its key. */
    public int digit() {
        return digit;
    }

    /** The word in keys, style ids and preferences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
