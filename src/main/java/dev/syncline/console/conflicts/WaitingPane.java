package dev.syncline.console.conflicts;

import dev.syncline.console.control.StatePane;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.workbench.Workbench;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of what waits. The order, the selection and the marks are the view-model's; the control shows them only. */
final class WaitingPane {
    private static final double ROW = 2.3;
    private static final double LETTER = 13;

    private final VBox view = new VBox();
    private final ListView<Line> rows;
    private final Label scope = new Label();
    private final Workbench workbench;
    private final ConflictsViewModel model;

    WaitingPane(Workbench workbench, ConflictsViewModel model) {
        this.workbench = workbench;
        this.model = model;
        rows = new ListView<>(model.list().waiting().lines());
        rows.setId("conflicts-list");
        rows.getStyleClass().addAll("conflict-list", "dense");
        rows.setCellFactory(cells -> new LineCell(workbench.texts(), model));
        rows.accessibleTextProperty().bind(workbench.texts().bind("conflicts.list"));
        rows.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                clicked(rows.getSelectionModel().getSelectedItem());
            }
        });
        StatePane states =
                new StatePane(workbench.texts(), "conflicts", rows, model.list().state(), model::refresh);
        scope.getStyleClass().add("scope");
        scope.setId("conflicts-scope");
        scope.setMinWidth(Region.USE_PREF_SIZE);
        VBox.setVgrow(states, Priority.ALWAYS);
        view.getStyleClass().add("waiting-pane");
        view.getChildren().add(states);
    }

    private void clicked(@Nullable Line line) {
        switch (line) {
            case Line.Item(var place, var row) -> model.show(row.number());
            case Line.Group group -> {
                model.list().waiting().fold(group.place(), !group.folded());
            }
            case null -> {}
        }
    }

    Node view() {
        return view;
    }

    /** What the keys decide about. */
    Node scope() {
        return scope;
    }

    ListView<Line> rows() {
        return rows;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.follow(workbench.appearance().scale(), scale -> rows.setFixedCellSize(height(scale)));
        subscriptions.follow(model.current(), this::select);
        subscriptions.on(
                model.list().waiting().size(), () -> select(model.current().get()));
        subscriptions.on(
                model.list().waiting().folding(), () -> select(model.current().get()));
        subscriptions.on(model.list().marked(), this::showScope);
        subscriptions.on(model.list().waiting().size(), this::showScope);
        subscriptions.on(workbench.texts().language(), () -> {
            rows.refresh();
            showScope();
        });
        showScope();
    }

    private static double height(String scale) {
        try {
            return Math.rint(ROW * LETTER * Double.parseDouble(scale) / 100);
        } catch (NumberFormatException damaged) {
            return Math.rint(ROW * LETTER);
        }
    }

    private void select(Optional<Long> number) {
        int line = number.map(model.list().waiting()::line).orElse(-1);
        if (line < 0) {
            rows.getSelectionModel().clearSelection();
            return;
        }
        rows.getSelectionModel().clearAndSelect(line);
        rows.getFocusModel().focus(line);
        reveal(line);
    }

    /** Scrolls no further than it takes: what is on screen stays where it is. */
    private void reveal(int line) {
        Optional<LineRange> seen = LineRange.of(rows);
        if (seen.isEmpty()) {
            rows.scrollTo(Math.max(0, line - 1));
        } else if (line > seen.get().last() - 2) {
            rows.scrollTo(Math.max(0, line - seen.get().size() / 2));
        } else if (line < seen.get().first() + 1) {
            rows.scrollTo(Math.max(0, line - 1));
        }
    }

    private void showScope() {
        int marked = model.list().marked().size();
        int all = model.list().waiting().size().get();
        String key =
                marked == 0 ? "conflicts.scope.one" : marked == all ? "conflicts.scope.all" : "conflicts.scope.marked";
        scope.setText(workbench.texts().get(key, marked));
    }
}
