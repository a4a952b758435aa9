package dev.syncline.console.plan;

import dev.syncline.console.control.ActButton;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.plan.Applying.Stage;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.plan.ItemKind;
import dev.syncline.service.Role;
import java.util.Collection;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Applies the plan, or its beginning; says in the button what will happen, and asks again only where a guard stopped it. */
final class ApplyBar {
    /** How many products a plan is tried with. */
    private static final int CANARY = 5;

    private final StringProperty applyText = new SimpleStringProperty("");
    private final ActButton apply;
    private final ActButton canary;
    private final Label leftOut = new Label();
    private final Hyperlink takeIn = new Hyperlink();
    private final Label ask = new Label();
    private final TextField typed = new TextField();
    private final HBox confirmation = new HBox(ask, typed);
    private final ApplyStage stage;
    private final VBox view = new VBox();
    private final Workbench workbench;
    private final PlanViewModel model;
    private final Applying applying;
    private final boolean allowed;

    ApplyBar(Workbench workbench, PlanViewModel model, Applying applying, Role role) {
        this.workbench = workbench;
        this.model = model;
        this.applying = applying;
        this.allowed = role.compareTo(Role.OPERATOR) >= 0;
        this.stage = new ApplyStage(workbench, applying);
        apply = new ActButton("plan-apply", Feather.CHECK, applyText, () -> apply(Optional.empty()));
        apply.button().getStyleClass().add("accent");
        canary = new ActButton(
                "plan-canary",
                Feather.FEATHER,
                workbench.texts().bind("plan.canary", CANARY),
                () -> apply(Optional.of(CANARY)));
        leftOut.setId("plan-left-out");
        leftOut.setMinWidth(Region.USE_PREF_SIZE);
        takeIn.setId("plan-take-in");
        takeIn.textProperty().bind(workbench.texts().bind("plan.take.in"));
        takeIn.setOnAction(event -> model.leaveOuts().clear());
        ask.setMinWidth(Region.USE_PREF_SIZE);
        typed.setId("plan-confirm");
        typed.accessibleTextProperty().bind(ask.textProperty());
        typed.textProperty().addListener(changed -> show());
        confirmation.getStyleClass().add("plan-confirmation");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(leftOut, takeIn, gap, confirmation, canary, apply);
        line.getStyleClass().add("plan-apply-line");
        view.getStyleClass().add("plan-apply-bar");
        view.getChildren().addAll(stage.view(), line);
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        stage.attach(subscriptions);
        subscriptions.follow(model.head(), head -> show());
        subscriptions.follow(model.leaveOuts().out(), out -> show());
        subscriptions.on(model.leaveOuts().following(), this::show);
        subscriptions.follow(applying.stage(), now -> {
            if (now instanceof Stage.Done) {
                typed.clear();
                model.read();
            }
            show();
        });
        subscriptions.on(workbench.texts().language(), this::show);
    }

    private void show() {
        model.head().get().ifPresent(this::show);
    }

    private void show(PlanHead head) {
        Texts texts = workbench.texts();
        Collection<ItemKind> out = model.leaveOuts().out().get().values();
        leftOut.setText(
                out.isEmpty()
                        ? texts.get("plan.left.none")
                        : texts.get("plan.left." + PlanFigures.out(out).kindKey(), out.size()));
        takeIn.setVisible(!out.isEmpty());
        takeIn.setManaged(!out.isEmpty());
        confirmation.setVisible(head.guarded());
        confirmation.setManaged(head.guarded());
        ask.setText(texts.get("plan.confirm", head.shop()));
        PlanFigures figures = PlanFigures.of(head.plan().summary(), out);
        applyText.set(texts.get(
                figures.textKey(),
                figures.all(),
                figures.creates(),
                figures.updates(),
                figures.deletes(),
                figures.pulls()));
        Optional<String> reason = reason(head, figures);
        apply.allow(reason);
        canary.allow(reason);
        canary.show(figures.all() > CANARY);
    }

    private Optional<String> reason(PlanHead head, PlanFigures figures) {
        Texts texts = workbench.texts();
        if (!allowed) {
            return Optional.of(texts.get("common.role.needed", texts.get("common.role.operator")));
        }
        if (applying.stage().get() instanceof Stage.Working) {
            return Optional.of(texts.get("plan.busy"));
        }
        if (model.leaveOuts().following().get()) {
            return Optional.of(texts.get("plan.following"));
        }
        if (figures.all() == 0) {
            return Optional.of(texts.get("plan.nothing"));
        }
        return head.guarded() && !confirmed(head)
                ? Optional.of(texts.get("plan.confirm.first", head.shop()))
                : Optional.empty();
    }

    private boolean confirmed(PlanHead head) {
        return typed.getText().strip().equals(head.shop());
    }

    private void apply(Optional<Integer> first) {
        PlanHead head = model.head().get().orElseThrow();
        applying.apply(
                head.plan().id(),
                first,
                model.leaveOuts().out().get().keySet(),
                head.guarded() && confirmed(head),
                failure -> workbench.notices().complain(workbench.sentences().of(failure)));
    }
}
