package dev.syncline.console.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/** The colours of a theme by the names that style sheets look them up with. */
record Colours(String theme, Map<String, String> names) {
    private static final double DARK_OFFSET = 0.05;

    static Colours light() {
        return of("light", "/atlantafx/base/theme/primer-light.css", ".console");
    }

    static Colours dark() {
        return of("dark", "/atlantafx/base/theme/primer-dark.css", ".console:dark");
    }

    private static Colours of(String theme, String base, String own) {
        Map<String, String> names = new LinkedHashMap<>(Sheet.named(base).lookedUp(".root"));
        Sheet console = Sheet.named("/dev/syncline/css/console.css");
        names.putAll(console.lookedUp(".console"));
        names.putAll(console.lookedUp(own));
        return new Colours(theme, names);
    }

    /** The colour that a value means. */
    Color of(String value) {
        String now = value;
        for (int depth = 0; now.startsWith("-"); depth++) {
            String next = names.get(now);
            if (next == null || depth > names.size()) {
                throw new AssertionError("Theme " + theme + " knows no colour " + now);
            }
            now = next;
        }
        return Color.web(now);
    }

    /** What is seen of a colour that lies upon another. */
    static Color over(Color above, Color below) {
        double part = above.getOpacity();
        return new Color(
                above.getRed() * part + below.getRed() * (1 - part),
                above.getGreen() * part + below.getGreen() * (1 - part),
                above.getBlue() * part + below.getBlue() * (1 - part),
                1);
    }

    /** How well two colours can be told apart, 1 to 21, as WCAG 2 counts it. */
    static double contrast(Color one, Color other) {
        double first = luminance(one) + DARK_OFFSET;
        double second = luminance(other) + DARK_OFFSET;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
