package dev.syncline.console.runs;

import dev.syncline.console.control.Columns;
import dev.syncline.console.control.StatePane;
import dev.syncline.console.control.Tables;
import dev.syncline.console.control.TypingField;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.text.Texts;
import dev.syncline.console.text.ValueWords;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.Value;
import dev.syncline.service.grid.HistoryRow;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a run changed: product, field, before and after. */
final class ChangesTab {
    private static final int LONGEST = 200;
    private static final int LONGEST_TIP = 2000;

    private final VBox view = new VBox();
    private final TableView<HistoryRow> table = new TableView<>();
    private final TypingField filter;
    private final Texts texts;
    private final Workbench workbench;
    private final ValueWords words;

    ChangesTab(Workbench workbench, ChangesViewModel model) {
        this.workbench = workbench;
        this.texts = workbench.texts();
        this.words = new ValueWords(texts);
        FieldNames names = new FieldNames(texts);
        Tables.prepare(table, "runs-changes", workbench.appearance());
        table.accessibleTextProperty().bind(texts.bind("runs.tab.changes"));
        Columns columns = new Columns(texts, workbench.preferences(), "runs", Tables.em(workbench.appearance()));
        table.getColumns()
                .add(columns.text(
                        "at",
                        8,
                        row -> text(
                                row,
                                one -> workbench.formats().moment(one.entry().at()))));
        table.getColumns()
                .add(columns.text("key", 12, row -> text(row, one -> one.entry().key())));
        table.getColumns().add(columns.text("action", 9, row -> text(row, this::action)));
        table.getColumns()
                .add(columns.text(
                        "field",
                        13,
                        row -> text(
                                row, one -> one.entry().field().map(names::of).orElse(""))));
        table.getColumns()
                .add(columns.column("before", 24, row -> value(row, row.entry().before()), this::value));
        table.getColumns()
                .add(columns.column("after", 24, row -> value(row, row.entry().after()), this::value));
        Tables.fill(table, "before", "after");
        table.setItems(model.rows());
        filter = new TypingField(texts.bind("runs.changes.filter"), model::filter);
        filter.setId("runs-changes-filter");
        StatePane list =
                new StatePane(texts, "runs.changes", table, model.rows().state(), model::read);
        VBox.setVgrow(list, Priority.ALWAYS);
        view.getStyleClass().add("run-tab");
        view.getChildren().addAll(filter, list);
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.on(workbench.texts().language(), table::refresh);
    }

    void filter() {
        filter.requestFocus();
    }

    private static ObservableValue<String> text(HistoryRow row, Function<HistoryRow, String> text) {
        return new ReadOnlyStringWrapper(ChangesViewModel.blank(row) ? "" : text.apply(row));
    }

    private String action(HistoryRow row) {
        String key = "runs.action." + row.entry().action();
        return texts.has(key) ? texts.get(key) : row.entry().action();
    }

    private static ObservableValue<Optional<Value>> value(HistoryRow row, Optional<Value> value) {
        return new ReadOnlyObjectWrapper<>(
                ChangesViewModel.blank(row) || row.entry().field().isEmpty() ? Optional.of(Value.text(" ")) : value);
    }

    private void value(TableCell<HistoryRow, Optional<Value>> cell, Optional<Value> value) {
        cell.setText(words.line(value, LONGEST));
        String whole = words.full(value);
        cell.setTooltip(
                whole.length() < 20 ? null : new Tooltip(whole.substring(0, Math.min(whole.length(), LONGEST_TIP))));
    }
}
