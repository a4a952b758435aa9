package dev.syncline.console;

import java.util.Locale;
import java.util.Map;

/** Whether there is a display to open a window on. */
public final class Display {
    private Display() {}

    /** Whether there is one, as far as the environment tells. */
    public static boolean present(Map<String, String> environment) {
        if ("Headless".equals(System.getProperty("glass.platform"))) {
            return true;
        }
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean asked = system.startsWith("windows") || system.startsWith("mac");
        return asked || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
