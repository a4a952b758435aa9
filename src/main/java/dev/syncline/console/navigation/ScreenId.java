package dev.syncline.console.navigation;

import java.util.Locale;

/** The screens, in the order of the sidebar. */
public enum ScreenId {
    OVERVIEW,
    RUNS,
    PLAN,
    CONFLICTS,
    PRODUCTS,
    FEEDS,
    HISTORY,
    SETTINGS;

    /** The word in keys, style ids and preferences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
