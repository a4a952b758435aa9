package dev.syncline.console.theme;

import java.util.Objects;

/** The console's own style sheets. */
public final class Sheets {
    private Sheets() {}

    /** The address of a sheet, for a node's or a scene's list; a screen's lies in {@code css/SCREEN.css}. */
    public static String named(String name) {
        return Objects.requireNonNull(Sheets.class.getResource("/dev/syncline/css/" + name + ".css"))
                .toExternalForm();
    }
}
