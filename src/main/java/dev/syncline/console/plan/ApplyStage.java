package dev.syncline.console.plan;

import dev.syncline.console.control.RunTones;
import dev.syncline.console.control.StateBadge;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.plan.Applying.Stage;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunProgress;
import dev.syncline.engine.RunState;
import dev.syncline.engine.Tally;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** How far applying is, and what came of it, with the way to its run. */
final class ApplyStage {
    private final StateBadge badge = new StateBadge();
    private final ProgressBar bar = new ProgressBar();
    private final Label said = new Label();
    private final Hyperlink show = new Hyperlink();
    private final HBox view = new HBox(badge, bar, said, show);
    private final Workbench workbench;
    private final Applying applying;
    private Optional<Run> run = Optional.empty();

    ApplyStage(Workbench workbench, Applying applying) {
        this.workbench = workbench;
        this.applying = applying;
        view.getStyleClass().add("plan-stage");
        said.setId("plan-said");
        Wrap.on(said);
        bar.managedProperty().bind(bar.visibleProperty());
        bar.getStyleClass().add("plan-progress");
        show.setId("plan-show-run");
        show.managedProperty().bind(show.visibleProperty());
        show.textProperty().bind(workbench.texts().bind("plan.show.run"));
        show.setOnAction(event ->
                run.ifPresent(one -> workbench.navigator().go(Target.of(ScreenId.RUNS, "run", one.id()))));
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.follow(applying.stage(), stage -> show());
        subscriptions.on(workbench.live().standing(), this::show);
        subscriptions.on(workbench.texts().language(), this::show);
        MapChangeListener<Object, Object> reported = change -> show();
        workbench.live().progress().addListener(reported);
        subscriptions.add(() -> workbench.live().progress().removeListener(reported));
    }

    private void show() {
        Stage stage = applying.stage().get();
        view.setVisible(!(stage instanceof Stage.Idle));
        view.setManaged(view.isVisible());
        switch (stage) {
            case Stage.Idle() -> run = Optional.empty();
            case Stage.Working(var plan) -> working(applying.run(plan));
            case Stage.Done done -> done(done);
        }
        show.setVisible(run.isPresent());
    }

    private void working(Optional<Run> now) {
        run = now;
        Texts texts = workbench.texts();
        RunState state = now.map(Run::state).orElse(RunState.QUEUED);
        badge.show(texts.get("common.run." + state.word()), RunTones.of(state));
        Optional<RunProgress> report = now.flatMap(
                one -> Optional.ofNullable(workbench.live().progress().get(one.id())));
        bar.setVisible(true);
        bar.setProgress(report.filter(one -> one.percent().isPresent())
                .map(one -> one.percent().getAsLong() / 100.0)
                .orElse(ProgressBar.INDETERMINATE_PROGRESS));
        said.setText(report.map(one -> texts.get(
                        "plan.working",
                        one.done(),
                        one.total().orElse(one.done()),
                        one.left().map(workbench.formats()::span).orElse("…")))
                .orElseGet(() -> texts.get("plan.begins")));
    }

    private void done(Stage.Done done) {
        run = Optional.of(done.run());
        Texts texts = workbench.texts();
        Tally tally = done.run().tally();
        RunState state = done.run().state();
        badge.show(texts.get("common.run." + state.word()), RunTones.of(state));
        bar.setVisible(false);
        String what = texts.get(
                "plan.done", tally.created(), tally.updated(), tally.deleted(), tally.pulled(), tally.parked());
        String first = done.first()
                .map(most -> texts.get("plan.done.first", most) + " ")
                .orElse("");
        String again = done.again() == 0 ? "" : " " + texts.get("plan.again", done.again());
        said.setText(first
                + what
                + again
                + done.run()
                        .message()
                        .map(why -> " " + workbench.sentences().of(why))
                        .orElse(""));
    }
}
