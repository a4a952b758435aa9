package dev.syncline.console.history;

import dev.syncline.console.control.Tables;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.text.ValueWords;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.model.RunId;
import dev.syncline.service.grid.HistoryRow;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The table of entries, the newest first. */
final class HistoryTable {
    private static final int LONGEST = 120;

    private final TableView<HistoryRow> view = new TableView<>();
    private final Workbench workbench;

    HistoryTable(Workbench workbench, HistoryViewModel model) {
        this.workbench = workbench;
        ValueWords words = new ValueWords(workbench.texts());
        FieldNames names = new FieldNames(workbench.texts());
        HistoryWords history = new HistoryWords(workbench.texts());
        Tables.prepare(view, "history-table", workbench.appearance());
        view.accessibleTextProperty().bind(workbench.texts().bind("shell.screen.history"));
        column("when", 100, entry -> workbench.formats().moment(entry.at()));
        column("who", 75, HistoryEntry::actor);
        column("product", 120, HistoryEntry::key);
        column("did", 185, entry -> history.action(entry.action()));
        column("field", 150, entry -> entry.field().map(names::of).orElse(""));
        column("before", 160, entry -> words.line(entry.before(), LONGEST));
        column("after", 160, entry -> words.line(entry.after(), LONGEST));
        column(
                "run",
                60,
                entry -> entry.run().map(RunId::toString).map(run -> "#" + run).orElse(""));
        Tables.fill(view, "before", "after");
        view.setItems(model.rows());
    }

    TableView<HistoryRow> view() {
        return view;
    }

    private void column(String name, double atFullSize, Function<HistoryEntry, String> text) {
        double width = Tables.scaled(workbench.appearance(), atFullSize);
        TableColumn<HistoryRow, String> column = new TableColumn<>();
        column.setId("history-column-" + name);
        column.textProperty().bind(workbench.texts().bind("history.column." + name));
        column.setSortable(false);
        column.setPrefWidth(workbench.preferences().number("history.width." + name, width));
        column.widthProperty()
                .addListener((observed, before, after) ->
                        workbench.preferences().number("history.width." + name, width, after.doubleValue()));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(
                HistorySource.isUnread(cell.getValue())
                        ? ""
                        : text.apply(cell.getValue().entry())));
        view.getColumns().add(column);
    }
}
