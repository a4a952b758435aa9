package dev.syncline.console.feeds;

import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.FeedReject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Rows that were refused, or that look wrong, with line, column and reason; and the file that has all of them. */
final class RejectTable {
    private static final double ROW = 30;

    private final TableView<FeedReject> table = new TableView<>();
    private final TextField file = new TextField();
    private final Label where = new Label();
    private final HBox fileLine = new HBox(where, file);
    private final Label first = new Label();
    private final VBox view = new VBox(fileLine, first, table);
    private final Workbench workbench;

    RejectTable(Workbench workbench, String id) {
        this.workbench = workbench;
        table.setId(id);
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.accessibleTextProperty().bind(workbench.texts().bind("feeds.reject.table"));
        Label nothing = new Label();
        nothing.textProperty().bind(workbench.texts().bind("feeds.reject.none"));
        table.setPlaceholder(nothing);
        column("line", 70, reject -> workbench.formats().number(reject.line()));
        column("column", 150, FeedReject::column);
        column("value", 200, FeedReject::value);
        column("reason", 460, FeedReject::reason);
        file.setEditable(false);
        file.setId(id + "-file");
        file.getStyleClass().addAll("address", "mono");
        file.accessibleTextProperty().bind(workbench.texts().bind("feeds.reject.file"));
        HBox.setHgrow(file, Priority.ALWAYS);
        where.textProperty().bind(workbench.texts().bind("feeds.reject.file"));
        where.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        fileLine.getStyleClass().add("feeds-line");
        first.getStyleClass().add("heading-about");
        VBox.setVgrow(table, Priority.ALWAYS);
        view.getStyleClass().add("reject-pane");
    }

    Node view() {
        return view;
    }

    /** Shows the first rejects of so many, all of which are in a file. */
    void show(List<FeedReject> rejects, long all, Optional<Path> rejected) {
        table.getItems().setAll(rejects);
        file.setText(rejected.map(Path::toString).orElse(""));
        fileLine.setVisible(rejected.isPresent());
        fileLine.setManaged(rejected.isPresent());
        boolean more = all > rejects.size();
        first.setText(more ? workbench.texts().get("feeds.reject.first", rejects.size(), all) : "");
        first.setVisible(more);
        first.setManaged(more);
    }

    private void column(String name, double width, Function<FeedReject, String> text) {
        TableColumn<FeedReject, String> column = new TableColumn<>();
        column.textProperty().bind(workbench.texts().bind("feeds.reject." + name));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.getColumns().add(column);
    }
}
