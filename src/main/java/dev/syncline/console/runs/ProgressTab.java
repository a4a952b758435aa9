package dev.syncline.console.runs;

import dev.syncline.console.control.TrendChart;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunProgress;
import dev.syncline.engine.Tally;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How a run goes: how far it is and what it works on, three charts of the last two minutes, and its figures. */
final class ProgressTab {
    private final VBox view = new VBox();
    private final Label step = new Label();
    private final Label current = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final HBox charts = new HBox();
    private final Label still = new Label();
    private final FlowPane figures = new FlowPane();
    private final WorkerTable workers;
    private final TrendChart throughput;
    private final TrendChart budget;
    private final TrendChart pace;
    private final Workbench workbench;

    ProgressTab(Workbench workbench) {
        this.workbench = workbench;
        Texts texts = workbench.texts();
        workers = new WorkerTable(workbench);
        throughput = new TrendChart(
                texts.bind("runs.chart.throughput"), Track.POINTS, List.of(texts.bind("runs.chart.throughput.line")));
        budget = new TrendChart(
                texts.bind("runs.chart.budget"),
                Track.POINTS,
                List.of(texts.bind("runs.chart.spent"), texts.bind("runs.chart.restored")));
        pace = new TrendChart(
                texts.bind("runs.chart.pace"),
                Track.POINTS,
                List.of(texts.bind("runs.chart.median"), texts.bind("runs.chart.slow")));
        List.of(throughput, budget, pace).forEach(chart -> HBox.setHgrow(chart, Priority.ALWAYS));
        charts.getChildren().addAll(throughput, budget, pace);
        charts.getStyleClass().add("run-charts");
        charts.managedProperty().bind(charts.visibleProperty());
        VBox.setVgrow(charts, Priority.ALWAYS);
        still.getStyleClass().add("run-hint");
        Wrap.on(still);
        still.visibleProperty().bind(charts.visibleProperty().not());
        still.managedProperty().bind(still.visibleProperty());
        step.setId("runs-step");
        step.setMinWidth(Region.USE_PREF_SIZE);
        current.getStyleClass().add("run-hint");
        bar.getStyleClass().add("run-progress");
        HBox line = new HBox(bar, step, current);
        line.getStyleClass().add("run-step");
        figures.getStyleClass().add("run-figures");
        view.getStyleClass().add("run-progress-tab");
        view.getChildren().addAll(line, figures, charts, workers.view(), still);
    }

    Node view() {
        return view;
    }

    /** Follows a run until the subscriptions end. */
    void show(RunLine line, Subscriptions subscriptions) {
        subscriptions.follow(line.run(), run -> figures(line));
        subscriptions.follow(line.progress(), report -> figures(line));
        subscriptions.follow(line.run(), run -> step(line));
        subscriptions.follow(line.progress(), report -> step(line));
        subscriptions.follow(line.track().count(), count -> charts(line.track()));
        subscriptions.on(workbench.texts().language(), () -> {
            figures(line);
            step(line);
            charts(line.track());
        });
    }

    private void step(RunLine line) {
        Run run = line.run().get();
        Optional<RunProgress> report = line.progress().get();
        bar.setVisible(!run.state().ended());
        still.setText(workbench.texts().get(run.state().ended() ? "runs.chart.none" : "runs.chart.soon"));
        bar.setManaged(bar.isVisible());
        bar.setProgress(report.filter(now -> now.percent().isPresent())
                .map(now -> now.percent().getAsLong() / 100.0)
                .orElse(ProgressBar.INDETERMINATE_PROGRESS));
        workers.show(report.map(RunProgress::workers).orElse(List.of()));
        step.setText(report.map(this::words)
                .orElseGet(
                        () -> workbench.texts().get("runs.step." + (run.state().ended() ? "over" : "elsewhere"))));
        current.setText(report.flatMap(RunProgress::current)
                .map(key -> workbench.texts().get("runs.current", key))
                .orElse(""));
    }

    private String words(RunProgress report) {
        Texts texts = workbench.texts();
        return switch (report.step()) {
            case READING -> texts.get("runs.step.reading", report.done());
            case PLANNING -> texts.get("runs.step.planning", report.done());
            case APPLYING ->
                report.left()
                        .map(left -> texts.get(
                                "runs.step.applying",
                                report.done(),
                                total(report),
                                report.perSecond(),
                                workbench.formats().span(left)))
                        .orElseGet(() -> texts.get("runs.step.applying.begun", report.done(), total(report)));
        };
    }

    private static long total(RunProgress report) {
        return report.total().orElse(report.done());
    }

    private void charts(Track track) {
        Optional<Track.Point> latest = track.latest();
        charts.setVisible(latest.isPresent());
        latest.ifPresent(now -> {
            Texts texts = workbench.texts();
            throughput.show(
                    List.of(track.values(Track.Point::perSecond)),
                    texts.get("runs.chart.throughput.now", now.perSecond()));
            budget.show(
                    List.of(track.values(Track.Point::spent), track.values(Track.Point::restored)),
                    now.restored() > 0
                            ? texts.get("runs.chart.budget.now", now.spent(), now.restored(), now.available())
                            : texts.get("runs.chart.budget.free", now.spent()));
            pace.show(
                    List.of(track.values(Track.Point::median), track.values(Track.Point::slow)),
                    texts.get("runs.chart.pace.now", now.median(), now.slow()));
        });
    }

    /** What is counted while a run works is stored with it only at its end. */
    private void figures(RunLine line) {
        Run run = line.run().get();
        Tally stored = run.tally();
        figures(
                run.state().ended()
                        ? stored
                        : line.progress().get().map(RunProgress::tally).orElse(stored));
    }

    private void figures(Tally tally) {
        figures.getChildren()
                .setAll(
                        figure("planned", tally.planned()),
                        figure("created", tally.created()),
                        figure("updated", tally.updated()),
                        figure("deleted", tally.deleted()),
                        figure("pulled", tally.pulled()),
                        figure("adopted", tally.adopted()),
                        figure("unchanged", tally.unchanged()),
                        figure("skipped", tally.skipped()),
                        figure("parked", tally.parked()),
                        figure("requests", tally.requests()),
                        figure("cost", Math.round(tally.cost())),
                        figure("throttled", tally.throttled()));
    }

    private Node figure(String id, long amount) {
        Label number = new Label(workbench.formats().number(amount));
        number.getStyleClass().add("figure-number");
        Label name = new Label(workbench.texts().get("runs.figure." + id));
        name.getStyleClass().add("figure-name");
        VBox figure = new VBox(number, name);
        figure.getStyleClass().add("figure");
        return figure;
    }
}
