package dev.syncline.console.plan;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.plan.PlanSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a person should know first: what stopped the plan, what to beware of, and what it costs. */
final class PlanNotes {
    private final Label cost = new Label();
    private final VBox notes = new VBox();
    private final VBox view = new VBox(notes, cost);
    private final Workbench workbench;
    private final PlanViewModel model;

    PlanNotes(Workbench workbench, PlanViewModel model) {
        this.workbench = workbench;
        this.model = model;
        notes.setId("plan-notes");
        notes.getStyleClass().add("plan-notes");
        cost.setId("plan-cost");
        cost.getStyleClass().add("plan-hint");
        Wrap.on(cost);
        view.getStyleClass().add("plan-notes-pane");
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.follow(model.head(), head -> head.ifPresent(this::show));
        subscriptions.on(workbench.texts().language(), () -> model.head().get().ifPresent(this::show));
    }

    private void show(PlanHead head) {
        Texts texts = workbench.texts();
        Sentences said = workbench.sentences();
        PlanSummary summary = head.plan().summary();
        List<Node> lines = new ArrayList<>();
        summary.trippedGuards()
                .forEach(guard ->
                        lines.add(note(texts.get("plan.guard", said.of(guard)), Feather.OCTAGON, "plan-guard")));
        summary.warnings()
                .forEach(warning -> lines.add(
                        note(texts.get("plan.warning", said.of(warning)), Feather.ALERT_TRIANGLE, "plan-warning")));
        if (head.waits() && !head.guarded()) {
            head.run()
                    .message()
                    .map(said::of)
                    .ifPresent(why -> lines.add(note(why, Feather.CHECK_SQUARE, "plan-warning")));
        }
        head.carriedOut()
                .ifPresent(run -> lines.add(note(
                        texts.get(
                                "plan.carried.out",
                                run.id().toString(),
                                texts.get("common.run." + run.state().word())),
                        Feather.INFO,
                        "plan-info")));
        notes.getChildren().setAll(lines);
        notes.setVisible(!lines.isEmpty());
        notes.setManaged(notes.isVisible());
        cost.setText(texts.get(
                "plan.cost",
                summary.writes(),
                Math.round(summary.cost()),
                summary.requests(),
                workbench.formats().span(Duration.ofMillis(Math.round(summary.seconds() * 1000))),
                workbench.formats().moment(head.plan().madeAt())));
    }

    private static Label note(String text, Feather icon, String style) {
        Label note = new Label(text, new FontIcon(icon));
        Wrap.on(note);
        note.setMaxWidth(Double.MAX_VALUE);
        note.getStyleClass().addAll("plan-note", style);
        return note;
    }
}
