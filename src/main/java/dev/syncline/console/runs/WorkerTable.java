package dev.syncline.console.runs;

import dev.syncline.console.control.Columns;
import dev.syncline.console.control.Tables;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.WorkerStanding;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableView;

/** The workers of a run and what each of them is on. Lines change in place, so that nothing moves under the cursor. */
final class WorkerTable {
    private final TableView<WorkerStanding> table = new TableView<>();

    WorkerTable(Workbench workbench) {
        Texts texts = workbench.texts();
        Tables.prepare(table, "runs-workers", workbench.appearance());
        table.accessibleTextProperty().bind(texts.bind("runs.workers"));
        table.getStyleClass().add("run-workers");
        Columns columns = new Columns(texts, workbench.preferences(), "runs.worker", Tables.em(workbench.appearance()));
        table.getColumns()
                .add(columns.figure(
                        "number", 6.5, worker -> new ReadOnlyStringWrapper(Integer.toString(worker.number()))));
        table.getColumns()
                .add(columns.text(
                        "item",
                        20,
                        worker -> new ReadOnlyStringWrapper(worker.work()
                                .map(WorkerStanding.Work::item)
                                .orElseGet(() -> texts.get("runs.worker.idle")))));
        table.getColumns()
                .add(columns.text(
                        "does",
                        12,
                        worker -> work(
                                worker,
                                work -> texts.get(
                                        "runs.writes." + work.mutation().name().toLowerCase(Locale.ROOT)))));
        table.getColumns()
                .add(columns.figure(
                        "operations",
                        7,
                        worker -> work(worker, work -> workbench.formats().number(work.operations()))));
        table.getColumns()
                .add(columns.figure(
                        "lasted",
                        7,
                        worker -> work(worker, work -> workbench.formats().span(work.lasted()))));
        show(List.of());
    }

    TableView<WorkerStanding> view() {
        return table;
    }

    /** Shows these; the table hides where there are none. */
    void show(List<WorkerStanding> workers) {
        table.setVisible(!workers.isEmpty());
        table.setManaged(!workers.isEmpty());
        if (workers.size() != table.getItems().size()) {
            table.getItems().setAll(workers);
            return;
        }
        for (int index = 0; index < workers.size(); index++) {
            if (!workers.get(index).equals(table.getItems().get(index))) {
                table.getItems().set(index, workers.get(index));
            }
        }
    }

    private static ObservableValue<String> work(WorkerStanding worker, Function<WorkerStanding.Work, String> text) {
        return new ReadOnlyStringWrapper(worker.work().map(text).orElse(""));
    }
}
