package dev.syncline.console.shell;

import dev.syncline.console.control.StateBadge;
import dev.syncline.console.control.Tone;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunProgress;
import dev.syncline.engine.Shop;
import dev.syncline.model.Sentence;
import java.util.Optional;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.MapChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One line at the bottom: the connection, the run that works, what the shop lets it spend, and what is done in the background. */
final class StatusBar {
    private final HBox view = new HBox();
    private final StateBadge connection = new StateBadge();
    private final Label shopName = new Label();
    private final Label run = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final BudgetBar budget;
    private final Label work = new Label();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Workbench workbench;
    private final ObjectBinding<Optional<Shop>> shop;

    StatusBar(Workbench workbench) {
        this.workbench = workbench;
        this.shop = workbench.live().shop();
        this.budget = new BudgetBar(workbench);
        view.getStyleClass().add("status-bar");
        connection.setId("status-connection");
        run.setId("status-run");
        bar.getStyleClass().add("status-progress");
        bar.setFocusTraversable(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        view.getChildren().addAll(connection, shopName, run, bar, budget.view(), gap, work);
    }

    HBox view() {
        return view;
    }

    void attach() {
        subscriptions.on(workbench.live().standing(), this::show);
        subscriptions.on(workbench.live().trouble(), this::show);
        subscriptions.on(workbench.texts().language(), this::show);
        subscriptions.on(workbench.background().busy(), this::showWork);
        subscriptions.follow(shop, now -> show());
        MapChangeListener<Object, Object> reported = change -> show();
        workbench.live().progress().addListener(reported);
        subscriptions.add(() -> workbench.live().progress().removeListener(reported));
        budget.attach();
        showWork();
    }

    void detach() {
        budget.detach();
        subscriptions.clear();
    }

    private void show() {
        Optional<Sentence> trouble = workbench.live().trouble().get();
        if (trouble.isPresent()) {
            connection.show(workbench.texts().get("shell.status.store"), Tone.BAD);
        } else {
            showShop();
        }
        shopName.setText(shop.get().map(Shop::domain).orElse(""));
        Optional<Run> active =
                workbench.live().standing().get().active().stream().findFirst();
        run.setText(active.map(this::text).orElse(""));
        bar.setVisible(active.isPresent());
        bar.setManaged(active.isPresent());
        bar.setProgress(active.map(now -> workbench.live().progress().get(now.id()))
                .filter(report -> report.percent().isPresent())
                .map(report -> report.percent().getAsLong() / 100.0)
                .orElse(ProgressBar.INDETERMINATE_PROGRESS));
    }

    private void showShop() {
        Optional<Shop> now = shop.get();
        if (now.isEmpty()) {
            connection.show(workbench.texts().get("shell.status.none"), Tone.NEUTRAL);
        } else if (now.get().stopped().isPresent()) {
            connection.show(workbench.texts().get("shell.status.stopped"), Tone.BAD);
        } else {
            connection.show(workbench.texts().get("shell.status.ready"), Tone.GOOD);
        }
    }

    private String text(Run active) {
        RunProgress report = workbench.live().progress().get(active.id());
        String state = workbench.texts().get("common.run." + active.state().word());
        if (report == null || report.percent().isEmpty()) {
            return workbench.texts().get("shell.status.run", active.id().toString(), state);
        }
        String run = active.id().toString();
        long percent = report.percent().getAsLong();
        return report.left()
                .map(left -> workbench
                        .texts()
                        .get(
                                "shell.status.run.percent",
                                run,
                                state,
                                percent,
                                workbench.formats().span(left)))
                .orElseGet(() -> workbench.texts().get("shell.status.run.begun", run, state, percent));
    }

    private void showWork() {
        int busy = workbench.background().busy().get();
        work.setText(busy == 0 ? "" : workbench.texts().get("shell.status.work", busy));
    }
}
