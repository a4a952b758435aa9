package dev.syncline.console.control;

import dev.syncline.console.preference.Preferences;
import dev.syncline.console.text.Texts;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/**
 * Makes the columns of one table: headed by {@code KEY.column.ID}, as wide as they were left, and not sortable, since the
 * store sorts.
 *
 * @param texts what people read
 * @param preferences where widths are remembered
 * @param key the screen's name, with which its texts and preferences begin
 * @param em the height of a letter in pixels, in which widths are given
 */
public record Columns(Texts texts, Preferences preferences, String key, double em) {
    /** Shows one value of a row in a cell; called on the FX thread. */
    @FunctionalInterface
    public interface Look<R, V> {
        /** Shows it. */
        void show(TableCell<R, V> cell, V value);
    }

    /** A column of text. */
    public <R> TableColumn<R, String> text(String id, double width, Function<R, ObservableValue<String>> value) {
        return column(id, width, value, (cell, text) -> cell.setText(text));
    }

    /** A column of figures, at the right. */
    public <R> TableColumn<R, String> figure(String id, double width, Function<R, ObservableValue<String>> value) {
        TableColumn<R, String> column = text(id, width, value);
        column.getStyleClass().add("figure-column");
        return column;
    }

    /** A column that looks as it is told. */
    public <R, V> TableColumn<R, V> column(
            String id, double width, Function<R, ObservableValue<V>> value, Look<R, V> look) {
        TableColumn<R, V> column = new TableColumn<>();
        column.setId(key + "-column-" + id);
        column.textProperty().bind(texts.bind(key + ".column." + id));
        column.setSortable(false);
        column.setReorderable(false);
        String remembered = key + ".width." + id;
        column.setPrefWidth(preferences.number(remembered, width * em));
        column.widthProperty()
                .addListener((observed, before, after) ->
                        preferences.number(remembered, width * em, Math.rint(after.doubleValue())));
        column.setCellValueFactory(row -> value.apply(row.getValue()));
        column.setCellFactory(made -> new LookingCell<>(look));
        return column;
    }

    /** A column of nodes, one for each visible cell, that are told what to show. */
    public <R, V, N extends Node> TableColumn<R, V> nodes(
            String id, double width, Function<R, ObservableValue<V>> value, Supplier<N> make, BiConsumer<N, V> show) {
        TableColumn<R, V> column = column(id, width, value, (cell, shown) -> {});
        column.setCellFactory(made -> new NodeCell<>(make.get(), show));
        return column;
    }

    private static final class NodeCell<R, V, N extends Node> extends TableCell<R, V> {
        private final N node;
        private final BiConsumer<N, V> show;

        NodeCell(N node, BiConsumer<N, V> show) {
            this.node = node;
            this.show = show;
        }

        @Override
        protected void updateItem(V value, boolean empty) {
            super.updateItem(value, empty);
            if (empty || value == null) {
                setGraphic(null);
            } else {
                show.accept(node, value);
                setGraphic(node);
            }
        }
    }

    private static final class LookingCell<R, V> extends TableCell<R, V> {
        private final Look<R, V> look;

        LookingCell(Look<R, V> look) {
            this.look = look;
        }

        @Override
        protected void updateItem(V value, boolean empty) {
            super.updateItem(value, empty);
            setText(null);
            setGraphic(null);
            if (!empty && value != null) {
                look.show(this, value);
            }
        }
    }
}
