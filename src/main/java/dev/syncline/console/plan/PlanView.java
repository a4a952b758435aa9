package dev.syncline.console.plan;

import dev.syncline.console.control.FirstFocus;
import dev.syncline.console.control.Heading;
import dev.syncline.console.control.StatePane;
import dev.syncline.console.control.TypingField;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.text.Texts;
import dev.syncline.console.theme.Sheets;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.PlanId;
import dev.syncline.service.Role;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A plan: what will happen, what it costs, what to beware of, and what to leave out. */
public final class PlanView implements Screen {
    private final VBox view = new VBox();
    private final StringProperty about = new SimpleStringProperty("");
    private final Subscriptions subscriptions = new Subscriptions();
    private final PlanNotes notes;
    private final KindBar kinds;
    private final PlanTable table;
    private final ScopeBar scope;
    private final ApplyBar bar;
    private final TypingField filter;
    private final FirstFocus focus;
    private final Workbench workbench;
    private final PlanViewModel model;
    private final Applying applying;

    public PlanView(Workbench workbench, PlanViewModel model, Applying applying, Role role) {
        this.workbench = workbench;
        this.model = model;
        this.applying = applying;
        Texts texts = workbench.texts();
        notes = new PlanNotes(workbench, model);
        kinds = new KindBar(workbench, model);
        table = new PlanTable(workbench, model);
        bar = new ApplyBar(workbench, model, applying, role);
        focus = new FirstFocus(table.view());
        filter = new TypingField(texts.bind("plan.filter"), model.text()::set);
        filter.setId("plan-filter");
        scope = new ScopeBar(workbench, model, filter);
        StatePane steps = new StatePane(texts, "plan.steps", table.view(), model.rowsState(), model::readAgain);
        VBox.setVgrow(steps, Priority.ALWAYS);
        VBox content = new VBox(notes.view(), kinds.view(), scope.view(), steps, bar.view());
        content.getStyleClass().add("plan-content");
        StatePane pane = new StatePane(texts, "plan", content, model.state(), model::readAgain)
                .offering(new StatePane.Offer(
                        "action.plan",
                        () -> workbench.actions().run(workbench.actions().named("plan"))));
        VBox.setVgrow(pane, Priority.ALWAYS);
        view.getStyleClass().addAll("screen", "plan");
        view.getStylesheets().add(Sheets.named("plan"));
        view.getChildren().addAll(new Heading(texts.bind("shell.screen.plan"), about), pane);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void attach() {
        notes.attach(subscriptions);
        kinds.attach(subscriptions);
        table.attach(subscriptions);
        scope.attach(subscriptions);
        bar.attach(subscriptions);
        focus.follow(subscriptions, model.rowsState());
        subscriptions.follow(model.head(), head -> about());
        subscriptions.on(workbench.texts().language(), this::about);
        model.read();
    }

    private void about() {
        about.set(model.head()
                .get()
                .map(head -> workbench
                        .texts()
                        .get(
                                "plan.about",
                                head.plan().id().toString(),
                                head.run().id().toString(),
                                head.shop()))
                .orElse(""));
    }

    @Override
    public void detach() {
        subscriptions.clear();
    }

    @Override
    public void open(Map<String, String> what) {
        Optional.ofNullable(what.get("plan")).ifPresent(plan -> {
            applying.forget();
            model.open(new PlanId(Long.parseLong(plan)));
        });
    }

    @Override
    public void refresh() {
        model.readAgain();
    }

    @Override
    public void filter() {
        filter.requestFocus();
    }

    @Override
    public void focus() {
        focus.take();
    }
}
