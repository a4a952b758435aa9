package dev.syncline.console.products;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.text.ValueWords;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.Value;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A product's own fields: catalogue, last agreed and shop beside each other, those that differ first. */
final class FieldGrid {
    private static final double[] SHARES = {19, 27, 27, 27};

    private final GridPane grid = new GridPane();
    private final ScrollPane view = new ScrollPane(grid);
    private final Workbench workbench;
    private final ValueWords words;

    FieldGrid(Workbench workbench) {
        this.workbench = workbench;
        this.words = new ValueWords(workbench.texts());
        grid.getStyleClass().add("field-grid");
        grid.setId("inspector-fields");
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        view.setFitToWidth(true);
        view.accessibleTextProperty().bind(workbench.texts().bind("products.tab.fields", ""));
    }

    Node view() {
        return view;
    }

    void show(List<FieldLine> lines) {
        grid.getChildren().clear();
        grid.addRow(0, head("field"), head("local"), head("base"), head("remote"));
        int row = 1;
        for (FieldLine line : lines) {
            grid.addRow(
                    row++,
                    name(line),
                    value(line.local(), line.changedHere()),
                    base(line),
                    value(line.remote(), line.changedThere()));
        }
    }

    private Label head(String name) {
        Label label = new Label();
        label.textProperty().bind(workbench.texts().bind("products.side." + name));
        label.getStyleClass().addAll("field-head", "side-" + name);
        return label;
    }

    private Node name(FieldLine line) {
        Label name = new Label(new FieldNames(workbench.texts()).of(line.path()));
        Wrap.on(name);
        name.getStyleClass().add("field-name");
        VBox box = new VBox(name);
        mark(box, line.changedHere(), "local", Feather.EDIT_2);
        mark(box, line.changedThere(), "remote", Feather.EDIT_2);
        return box;
    }

    private void mark(VBox box, boolean changed, String side, Feather icon) {
        if (changed) {
            Label mark = new Label(workbench.texts().get("products.changed." + side), new FontIcon(icon));
            mark.getStyleClass().addAll("field-mark", "side-" + side);
            Wrap.on(mark);
            box.getChildren().add(mark);
        }
    }

    /** What the shop said when both last agreed; the catalogue's word of then below it, where it was another. */
    private Node base(FieldLine line) {
        Node base = value(line.base(), false);
        if (!line.differs() || line.base().equals(line.localBase())) {
            return base;
        }
        Label also = new Label(workbench.texts().get("products.base.local"));
        also.getStyleClass().addAll("field-mark", "side-local");
        Wrap.on(also);
        also.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(base, also, value(line.localBase(), false));
    }

    private Node value(Optional<Value> value, boolean changed) {
        return new FoldedText(workbench, words.full(value), changed).view();
    }
}
