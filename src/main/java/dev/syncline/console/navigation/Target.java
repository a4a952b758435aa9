package dev.syncline.console.navigation;

import java.util.Map;

/**
 * Where to go.
 *
 * @param screen the screen
 * @param with what to show there, in the screen's own words, such as {@code run} or {@code product}
 */
public record Target(ScreenId screen, Map<String, String> with) {
    public Target {
        with = Map.copyOf(with);
    }

    /** A screen as it was left. */
    public static Target of(ScreenId screen) {
        return new Target(screen, Map.of());
    }

    /** A screen with one thing on it. */
    public static Target of(ScreenId screen, String what, Object which) {
        return new Target(screen, Map.of(what, which.toString()));
    }
}
