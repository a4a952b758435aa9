package dev.syncline.console.runs;

import dev.syncline.console.control.FirstFocus;
import dev.syncline.console.control.Heading;
import dev.syncline.console.control.StatePane;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.preference.Preferences;
import dev.syncline.console.theme.Sheets;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.RunId;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Runs: the list above, one of them below. */
public final class RunsView implements Screen {
    private static final double SHARE = 0.26;

    private final VBox view = new VBox();
    private final Subscriptions subscriptions = new Subscriptions();
    private final SplitPane split = new SplitPane();
    private final Preferences preferences;
    private final RunsViewModel model;
    private final RunTable table;
    private final FirstFocus focus;
    private final RunDetail detail;

    public RunsView(Workbench workbench, RunsViewModel model, RunDetailModel shown) {
        this.model = model;
        this.preferences = workbench.preferences();
        this.table = new RunTable(workbench, model);
        this.focus = new FirstFocus(table.view());
        this.detail = new RunDetail(workbench, shown);
        StatePane list = new StatePane(workbench.texts(), "runs", table.view(), model.state(), model::refresh)
                .offering(new StatePane.Offer(
                        "action.plan",
                        () -> workbench.actions().run(workbench.actions().named("plan"))));
        split.getItems().add(list);
        split.setOrientation(Orientation.VERTICAL);
        VBox.setVgrow(split, Priority.ALWAYS);
        view.getStyleClass().addAll("screen", "runs");
        view.getStylesheets().add(Sheets.named("runs"));
        view.getChildren()
                .addAll(
                        new Heading(
                                workbench.texts().bind("shell.screen.runs"),
                                workbench.texts().bind("runs.about")),
                        split);
        model.selected().addListener((observed, before, after) -> showDetail(after.isPresent()));
        showDetail(model.selected().get().isPresent());
    }

    /** Without a run there is no half of a screen for it. */
    private void showDetail(boolean shown) {
        boolean there = split.getItems().size() > 1;
        if (shown && !there) {
            split.getItems().add(detail.view());
            split.setDividerPositions(preferences.number("runs.divider", SHARE));
            split.getDividers()
                    .getFirst()
                    .positionProperty()
                    .addListener((observed, before, after) ->
                            preferences.number("runs.divider", SHARE, after.doubleValue()));
        } else if (!shown && there) {
            split.getItems().removeLast();
        }
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void attach() {
        model.attach();
        table.attach(subscriptions);
        focus.follow(subscriptions, model.state());
        detail.attach(subscriptions);
        subscriptions.follow(model.selected(), line -> line.ifPresent(detail::show));
    }

    @Override
    public void detach() {
        subscriptions.clear();
        detail.detach();
        model.detach();
    }

    @Override
    public void open(Map<String, String> what) {
        Optional.ofNullable(what.get("run")).ifPresent(run -> model.show(new RunId(Long.parseLong(run))));
        Optional.ofNullable(what.get("tab")).ifPresent(detail::tab);
    }

    @Override
    public void refresh() {
        model.refresh();
        detail.refresh();
    }

    @Override
    public void filter() {
        detail.filter();
    }

    @Override
    public void focus() {
        focus.take();
    }
}
