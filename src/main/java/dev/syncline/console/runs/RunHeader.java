package dev.syncline.console.runs;

import dev.syncline.console.control.ActButton;
import dev.syncline.console.control.RunTones;
import dev.syncline.console.control.StateBadge;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.runs.RunActs.Act;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Which run is looked at, and what can be done about it. */
final class RunHeader {
    private final HBox view = new HBox();
    private final Label name = new Label();
    private final StateBadge badge = new StateBadge();
    private final Label message = new Label();
    private final Hyperlink plan = new Hyperlink();
    private final Map<Act, ActButton> buttons = new EnumMap<>(Act.class);
    private final Workbench workbench;
    private final RunDetailModel model;
    private Optional<Run> shown = Optional.empty();

    RunHeader(Workbench workbench, RunDetailModel model) {
        this.workbench = workbench;
        this.model = model;
        name.getStyleClass().add("run-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badge.setId("runs-state");
        message.getStyleClass().add("run-message");
        message.setMinWidth(0);
        HBox.setHgrow(message, Priority.ALWAYS);
        message.setMaxWidth(Double.MAX_VALUE);
        plan.setId("runs-plan");
        plan.setMinWidth(Region.USE_PREF_SIZE);
        plan.setOnAction(event -> shown.flatMap(Run::plan)
                .ifPresent(id -> workbench.navigator().go(Target.of(ScreenId.PLAN, "plan", id))));
        view.getStyleClass().add("run-header");
        view.getChildren().addAll(name, badge, message, plan);
        for (Act act : Act.values()) {
            ActButton button = new ActButton(
                    "runs-" + act.word(), icon(act), workbench.texts().bind("runs.act." + act.word()), () -> act(act));
            buttons.put(act, button);
            view.getChildren().add(button);
        }
    }

    private static Feather icon(Act act) {
        return switch (act) {
            case PAUSE -> Feather.PAUSE;
            case RESUME -> Feather.PLAY;
            case CANCEL -> Feather.X_CIRCLE;
            case RETRY -> Feather.REFRESH_CW;
            case UNDO -> Feather.ROTATE_CCW;
        };
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.on(model.acts().busy(), this::allow);
        subscriptions.on(workbench.texts().language(), () -> shown.ifPresent(this::show));
    }

    void show(Run run) {
        shown = Optional.of(run);
        Texts texts = workbench.texts();
        name.setText(texts.get(
                "runs.name",
                run.id().toString(),
                texts.get("runs.kind." + run.kind().word())));
        badge.show(texts.get("common.run." + run.state().word()), RunTones.of(run.state()));
        message.setText(workbench.sentences().of(run.message()));
        boolean approval = run.state() == RunState.AWAITING_APPROVAL;
        plan.setText(texts.get(approval ? "runs.plan.approve" : "runs.plan"));
        plan.setVisible(run.plan().isPresent());
        plan.setManaged(plan.isVisible());
        allow();
    }

    private void allow() {
        shown.ifPresent(run -> {
            Set<Act> possible = RunActs.possible(run);
            buttons.forEach((act, button) -> {
                button.show(possible.contains(act));
                button.allow(reason(act));
            });
        });
    }

    private Optional<String> reason(Act act) {
        Texts texts = workbench.texts();
        if (!model.acts().allowed()) {
            return Optional.of(texts.get("common.role.needed", texts.get("common.role.operator")));
        }
        return model.acts().busy().get().contains(act) ? Optional.of(texts.get("runs.busy")) : Optional.empty();
    }

    private void act(Act act) {
        Run run = shown.orElseThrow();
        if (act == Act.UNDO) {
            model.undo().look(run.id());
            return;
        }
        model.acts()
                .act(
                        act,
                        run,
                        now -> workbench
                                .notices()
                                .say(workbench
                                        .texts()
                                        .get("runs.did." + act.word(), run.id().toString())),
                        failure -> workbench
                                .notices()
                                .complain(workbench.sentences().of(failure)));
    }
}
