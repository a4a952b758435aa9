package dev.syncline.console.runs;

import dev.syncline.console.control.Columns;
import dev.syncline.console.control.RunTones;
import dev.syncline.console.control.StateBadge;
import dev.syncline.console.control.Tables;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunProgress;
import dev.syncline.engine.Tally;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The list of runs. */
final class RunTable {
    private final TableView<RunLine> table = new TableView<>();
    private final Workbench workbench;
    private final RunsViewModel model;

    RunTable(Workbench workbench, RunsViewModel model) {
        this.workbench = workbench;
        this.model = model;
        Tables.prepare(table, "runs-list", workbench.appearance());
        table.accessibleTextProperty().bind(workbench.texts().bind("runs.list"));
        Columns columns =
                new Columns(workbench.texts(), workbench.preferences(), "runs", Tables.em(workbench.appearance()));
        table.getColumns().add(columns.figure("id", 3.6, line -> run(line, run -> "#" + run.id())));
        table.getColumns().add(columns.text("kind", 7.5, line -> run(line, this::kind)));
        table.getColumns().add(columns.text("shop", 7, line -> run(line, model::shop)));
        table.getColumns().add(columns.text("actor", 5, line -> run(line, Run::actor)));
        table.getColumns().add(columns.nodes("state", 9.5, RunLine::run, StateBadge::new, this::state));
        table.getColumns().add(columns.nodes("progress", 6.6, RunLine::progress, this::bar, RunTable::progress));
        figure(columns, "created", Tally::created);
        figure(columns, "updated", Tally::updated);
        figure(columns, "deleted", Tally::deleted);
        figure(columns, "pulled", Tally::pulled);
        figure(columns, "skipped", Tally::skipped);
        figure(columns, "conflicts", Tally::conflicts);
        figure(columns, "parked", Tally::parked);
        table.getColumns().add(columns.figure("duration", 5.5, line -> run(line, this::duration)));
        table.getColumns()
                .add(columns.text(
                        "started",
                        9,
                        line -> run(line, run -> workbench.formats().moment(run.startedAt()))));
        table.setItems(model.lines());
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, after) -> {
            if (after != null) {
                model.selected().set(Optional.of(after));
            }
        });
    }

    TableView<RunLine> view() {
        return table;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.follow(model.selected(), this::select);
        subscriptions.on(workbench.texts().language(), table::refresh);
        subscriptions.on(workbench.live().standing(), this::ticks);
    }

    private void select(Optional<RunLine> line) {
        line.filter(wanted -> !wanted.equals(table.getSelectionModel().getSelectedItem()))
                .ifPresent(wanted -> {
                    table.getSelectionModel().select(wanted);
                    table.scrollTo(wanted);
                });
    }

    /** How long a run has worked goes on though nothing else of it changes. */
    private void ticks() {
        if (model.lines().stream().anyMatch(line -> !line.run().get().state().ended())) {
            table.refresh();
        }
    }

    private void figure(Columns columns, String id, ToLongFunction<Tally> figure) {
        TableColumn<RunLine, String> column = columns.figure(
                id,
                id.equals("conflicts") ? 6.2 : 5.9,
                line -> run(line, run -> amount(figure.applyAsLong(run.tally()))));
        table.getColumns().add(column);
    }

    private static ObservableValue<String> run(RunLine line, Function<Run, String> text) {
        return line.run().map(text);
    }

    private String kind(Run run) {
        return workbench.texts().get("runs.kind." + run.kind().word());
    }

    /** Nothing is a dot, so that what is something stands out. */
    private String amount(long amount) {
        return amount == 0 ? "·" : workbench.formats().number(amount);
    }

    private String duration(Run run) {
        Duration taken = run.state().ended()
                ? Duration.ofMillis(Math.round(run.tally().seconds() * 1000))
                : Duration.between(run.startedAt(), workbench.formats().now());
        return workbench.formats().span(taken.isNegative() ? Duration.ZERO : taken);
    }

    private void state(StateBadge badge, Run run) {
        badge.show(workbench.texts().get("common.run." + run.state().word()), RunTones.of(run.state()));
    }

    private ProgressBar bar() {
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().add("run-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        return bar;
    }

    private static void progress(ProgressBar bar, Optional<RunProgress> report) {
        bar.setVisible(report.isPresent());
        double share = report.filter(now -> now.percent().isPresent())
                .map(now -> now.percent().getAsLong() / 100.0)
                .orElse(0.0);
        bar.setProgress(share);
        bar.setAccessibleText(Math.round(share * 100) + " %");
    }
}
