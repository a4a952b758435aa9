package dev.syncline.console.shell;

import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.ShopPort.Budget;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A small bar of the points that may be spent, with the figures; hidden where none are known. */
final class BudgetBar {
    private final ProgressBar bar = new ProgressBar(0);
    private final Label figures = new Label();
    private final Label name = new Label();
    private final HBox view = new HBox(name, bar, figures);
    private final Tooltip tip = new Tooltip();
    private final Subscriptions subscriptions = new Subscriptions();
    private final Workbench workbench;
    private final BudgetGauge gauge;

    BudgetBar(Workbench workbench) {
        this.workbench = workbench;
        this.gauge = new BudgetGauge(workbench.live());
        view.getStyleClass().add("status-budget");
        view.setId("status-budget");
        bar.getStyleClass().add("status-budget-bar");
        bar.setFocusTraversable(false);
        bar.accessibleTextProperty().bind(tip.textProperty());
        name.textProperty().bind(workbench.texts().bind("shell.status.budget"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        figures.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip.install(view, tip);
        show();
    }

    HBox view() {
        return view;
    }

    void attach() {
        gauge.attach();
        subscriptions.follow(gauge.shown(), now -> show());
        subscriptions.on(workbench.texts().language(), this::show);
    }

    void detach() {
        subscriptions.clear();
        gauge.detach();
    }

    private void show() {
        Optional<Budget> now = gauge.shown().get();
        view.setVisible(now.isPresent());
        view.setManaged(now.isPresent());
        now.ifPresent(budget -> {
            String available = number(Math.max(0, budget.available()));
            String most = number(budget.maximum());
            bar.setProgress(BudgetGauge.part(budget));
            figures.setText(available + "/" + most);
            tip.setText(workbench
                    .texts()
                    .get("shell.status.budget.tip", available, most, number(budget.restorePerSecond())));
        });
    }

    private String number(double points) {
        return workbench.formats().number(Math.round(points));
    }
}
