package dev.syncline.console.control;

import dev.syncline.compare.difference.OptionRow;
import dev.syncline.console.text.Texts;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Options as a grid: names at the left, values at the right, with their marks. */
public final class OptionGrid extends GridPane {
    public OptionGrid(Texts texts, List<OptionRow> rows) {
        getStyleClass().add("option-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints rest = new ColumnConstraints();
        rest.setMinWidth(0);
        rest.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, rest);
        for (int row = 0; row < rows.size(); row++) {
            OptionRow option = rows.get(row);
            Label name = new Label(option.name());
            name.getStyleClass().addAll("element", MarkedText.style(option.mark()));
            if (option.mark() != dev.syncline.compare.difference.Mark.SAME) {
                name.setGraphic(new org.kordamp.ikonli.javafx.FontIcon(MarkedElements.sign(option.mark())));
            }
            MarkedElements values = new MarkedElements(texts, option.values());
            name.setMinWidth(USE_PREF_SIZE);
            setValignment(name, VPos.TOP);
            setHgrow(values, Priority.ALWAYS);
            addRow(row, name, values);
        }
    }
}
