package dev.syncline.console.runs;

import dev.syncline.console.control.Columns;
import dev.syncline.console.control.StateBadge;
import dev.syncline.console.control.Tables;
import dev.syncline.console.control.Tone;
import dev.syncline.console.fx.PagedRows;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.OperationId;
import dev.syncline.queue.OperationState;
import dev.syncline.service.grid.OperationRow;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** Operations in rows; one that waits for another is set in, and names it. */
final class OperationTable {
    private static final String INDENT = "      ↳ ";

    private final TableView<OperationRow> table = new TableView<>();
    private final Texts texts;

    OperationTable(Workbench workbench, PagedRows<OperationRow> rows) {
        this.texts = workbench.texts();
        Sentences said = workbench.sentences();
        Tables.prepare(table, "runs-operations", workbench.appearance());
        table.accessibleTextProperty().bind(texts.bind("runs.tab.operations"));
        Columns columns = new Columns(texts, workbench.preferences(), "runs", Tables.em(workbench.appearance()));
        table.getColumns().add(columns.text("operation", 8, row -> text(row, this::number)));
        table.getColumns().add(columns.text("product", 22, row -> text(row, OperationTable::product)));
        table.getColumns()
                .add(columns.text(
                        "does",
                        9,
                        row -> text(
                                row,
                                one -> texts.get("runs.does." + lower(one.kind().name())))));
        table.getColumns()
                .add(columns.text(
                        "writes",
                        10,
                        row -> text(
                                row,
                                one -> texts.get(
                                        "runs.writes." + lower(one.mutation().name())))));
        TableColumn<OperationRow, OperationRow> state = columns.nodes(
                "operation.state", 10, row -> new ReadOnlyObjectWrapper<>(row), StateBadge::new, this::badge);
        table.getColumns().add(state);
        table.getColumns()
                .add(columns.text(
                        "priority",
                        7,
                        row -> text(
                                row,
                                one -> texts.get(
                                        "runs.priority." + one.priority().level()))));
        table.getColumns()
                .add(columns.figure("attempts", 6, row -> text(row, one -> Integer.toString(one.attempts()))));
        table.getColumns()
                .add(columns.column("cause", 24, row -> text(row, one -> said.of(one.cause())), OperationTable::cause));
        table.getColumns().add(columns.text("depends", 12, row -> text(row, this::depends)));
        Tables.fill(table, "product", "cause");
        table.setItems(rows);
    }

    TableView<OperationRow> view() {
        return table;
    }

    private static ObservableValue<String> text(OperationRow row, Function<OperationRow, String> text) {
        return new ReadOnlyStringWrapper(OperationSource.blank(row) ? "" : text.apply(row));
    }

    private String number(OperationRow row) {
        return (row.dependsOn().isEmpty() ? "" : INDENT) + "#" + row.id();
    }

    private static String product(OperationRow row) {
        return row.title().or(row::key).orElse("#" + row.product());
    }

    private String depends(OperationRow row) {
        String after = row.dependsOn().stream().map(OperationId::toString).collect(Collectors.joining(", #", "#", ""));
        String retry = row.retryOf()
                .map(old -> texts.get("runs.retry.of", old.toString()))
                .orElse("");
        return row.dependsOn().isEmpty() ? retry : texts.get("runs.after", after) + " " + retry;
    }

    private static void cause(TableCell<OperationRow, String> cell, String cause) {
        cell.setText(cause);
        cell.setTooltip(cause.isEmpty() ? null : new Tooltip(cause));
    }

    private void badge(StateBadge badge, OperationRow row) {
        badge.setVisible(!OperationSource.blank(row));
        badge.show(texts.get("runs.operation." + row.state().word()), tone(row.state()));
    }

    private static Tone tone(OperationState state) {
        return switch (state) {
            case AVAILABLE, SCHEDULED, SKIPPED, CANCELLED -> Tone.NEUTRAL;
            case EXECUTING -> Tone.BUSY;
            case SUSPENDED, RETRYABLE -> Tone.ATTENTION;
            case COMPLETED -> Tone.GOOD;
            case PARKED -> Tone.BAD;
        };
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
