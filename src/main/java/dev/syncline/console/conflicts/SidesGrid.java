package dev.syncline.console.conflicts;

import dev.syncline.compare.difference.Difference;
import dev.syncline.console.control.DifferenceLook;
import dev.syncline.console.control.DifferenceNodes;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** The two sides with what was agreed between them, each in a column; they scroll together. */
final class SidesGrid {
    private final GridPane grid = new GridPane();
    private final ScrollPane view = new ScrollPane(grid);
    private final Texts texts;
    private final DifferenceNodes nodes;

    SidesGrid(Texts texts) {
        this.texts = texts;
        this.nodes = new DifferenceNodes(texts);
        grid.getStyleClass().add("sides");
        for (int column = 0; column < 3; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100.0 / 3);
            third.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(third);
        }
        RowConstraints whole = new RowConstraints();
        whole.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().add(whole);
        view.setFitToWidth(true);
        // As high as what it shows, else as high as there is room: fitToHeight would cut long texts.
        grid.minHeightProperty().bind(view.viewportBoundsProperty().map(bounds -> Math.max(0, bounds.getHeight())));
        view.setFocusTraversable(false);
        view.setId("conflicts-sides");
        view.getStyleClass().addAll("sides-scroll", "edge-to-edge");
        VBox.setVgrow(view, Priority.ALWAYS);
    }

    Node view() {
        return view;
    }

    /** Shows a conflict from its beginning. */
    void show(Shown shown, DifferenceLook look) {
        // Split, the sides show what they have, and what was agreed shows what they have lost of it.
        DifferenceLook whole = new DifferenceLook(true, look.rendered(), look.currency());
        Difference agreed = look.unified()
                ? shown.sides().base()
                : shown.sides().lost().orElse(shown.sides().base());
        VBox base = column("base", nodes.of(agreed, whole));
        shown.sides().otherBase().ifPresent(other -> {
            Label here = new Label(texts.get("conflicts.side.base.local"));
            here.getStyleClass().add("side-note");
            base.getChildren().addAll(here, nodes.of(other, whole));
        });
        VBox local = column("local", nodes.of(shown.sides().local(), look));
        if (shown.sides().apart() instanceof Difference.Amount apart) {
            local.getChildren().add(apart(apart, look));
        }
        VBox remote = column("remote", nodes.of(shown.sides().remote(), look));
        grid.getChildren().clear();
        grid.addRow(0, local, base, remote);
        view.setVvalue(0);
    }

    /** How far the sides are from each other, which is what a decision about an amount is about. */
    private Node apart(Difference.Amount apart, DifferenceLook look) {
        Label note = new Label(texts.get("conflicts.apart"));
        note.getStyleClass().add("side-note");
        return new VBox(note, nodes.change(apart, look));
    }

    private VBox column(String side, Node value) {
        Label name = new Label(texts.get("conflicts.side." + side));
        name.getStyleClass().addAll("side-name", "side-" + side);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinHeight(Region.USE_PREF_SIZE);
        Wrap.on(name);
        VBox column = new VBox(name, value);
        column.setId("conflicts-side-" + side);
        column.getStyleClass().add("side");
        column.setMinWidth(0);
        column.setMaxHeight(Double.MAX_VALUE);
        return column;
    }
}
