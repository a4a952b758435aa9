package dev.syncline.console.plan;

import dev.syncline.console.control.ActButton;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The filter of the steps, and acts for many of them at once: those that are marked, and all that the filter shows. */
final class ScopeBar {
    private final StringProperty markedText = new SimpleStringProperty("");
    private final StringProperty outText = new SimpleStringProperty("");
    private final StringProperty inText = new SimpleStringProperty("");
    private final ActButton marked;
    private final ActButton out;
    private final ActButton in;
    private final HBox view;
    private final Workbench workbench;
    private final PlanViewModel model;

    ScopeBar(Workbench workbench, PlanViewModel model, Node filter) {
        this.workbench = workbench;
        this.model = model;
        marked = new ActButton("plan-marked", Feather.CHECK_SQUARE, markedText, model::toggleMarked);
        out = new ActButton("plan-shown-out", Feather.SQUARE, outText, () -> model.chooseShown(true));
        in = new ActButton("plan-shown-in", Feather.CHECK_SQUARE, inText, () -> model.chooseShown(false));
        HBox.setHgrow(filter, Priority.ALWAYS);
        view = new HBox(filter, new Region(), marked, out, in);
        view.getStyleClass().add("plan-apply-line");
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.on(model.marked().numbers(), this::show);
        subscriptions.on(model.leaveOuts().out(), this::show);
        subscriptions.on(workbench.texts().language(), this::show);
        ListChangeListener<PlanLine> changed = change -> show();
        model.lines().addListener(changed);
        subscriptions.add(() -> model.lines().removeListener(changed));
        show();
    }

    private void show() {
        Texts texts = workbench.texts();
        int many = model.marked().numbers().get().size();
        marked.show(many > 1);
        markedText.set(texts.get(model.markedLeave() ? "plan.marked.out" : "plan.marked.in", many));
        outText.set(texts.get("plan.shown.out", model.shown()));
        inText.set(texts.get("plan.shown.in", model.shown()));
        in.show(!model.leaveOuts().out().get().isEmpty());
        boolean filtered = model.kind().get().isPresent() || !model.text().get().isBlank();
        out.allow(model.shown() == 0 ? Optional.of(texts.get("plan.nothing")) : Optional.empty());
        out.show(filtered || model.shown() > 1);
    }
}
