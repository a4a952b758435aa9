package dev.syncline.console.control;

import dev.syncline.console.theme.Appearance;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** What all tables have in common. */
public final class Tables {
    private static final double LETTER = 13;
    private static final double AIRY = 2.3;
    private static final double DENSE = 1.85;

    private Tables() {}

    /** The height of a letter, in pixels. */
    public static double em(Appearance appearance) {
        try {
            return LETTER * Integer.parseInt(appearance.scale().get()) / 100;
        } catch (NumberFormatException odd) {
            return LETTER;
        }
    }

    /** A width that was thought of at 100 %, at the size of now. */
    public static double scaled(Appearance appearance, double width) {
        return width * em(appearance) / LETTER;
    }

    /** Gives a table rows of one height, which follows density and size; without it, long tables cannot scroll fast. */
    public static void prepare(TableView<?> table, String id, Appearance appearance) {
        table.setId(id);
        table.setPlaceholder(new Label());
        Runnable size = () -> table.setFixedCellSize(Math.rint(em(appearance)
                * (appearance.density().get().equals(Appearance.Density.COMPACT.word()) ? DENSE : AIRY)));
        appearance.density().addListener(changed -> size.run());
        appearance.scale().addListener(changed -> size.run());
        size.run();
    }
}
