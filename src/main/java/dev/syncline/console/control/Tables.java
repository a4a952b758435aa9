package dev.syncline.console.control;

import dev.syncline.console.theme.Appearance;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** What all tables have in common. */
public final class Tables {
    private static final double LETTER = 13;
    private static final double AIRY = 2.3;
    private static final double DENSE = 1.85;

    /** With the table's borders, in pixels. */
    private static final double SCROLL_BAR = 18;

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

    /**
     * Gives columns whatever width the table has left beside the others, never less than they were made with. Where all are
     * wider than the table, it scrolls.
     *
     * @param growing the ends of the ids of the columns that grow, alike
     */
    public static void fill(TableView<?> table, String... growing) {
        List<? extends TableColumn<?, ?>> grow = table.getColumns().stream()
                .filter(column ->
                        Arrays.stream(growing).anyMatch(id -> column.getId().endsWith("-" + id)))
                .toList();
        List<Double> least = grow.stream().map(TableColumn::getPrefWidth).toList();
        table.widthProperty().addListener((observed, before, now) -> {
            double others = table.getColumns().stream()
                    .filter(column -> !grow.contains(column) && column.isVisible())
                    .mapToDouble(TableColumn::getWidth)
                    .sum();
            double room = (now.doubleValue() - SCROLL_BAR - others) / grow.size();
            for (int i = 0; i < grow.size(); i++) {
                grow.get(i).setPrefWidth(Math.max(least.get(i), Math.floor(room)));
            }
        });
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
