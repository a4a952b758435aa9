package dev.syncline.console.runs;

import dev.syncline.console.control.ActButton;
import dev.syncline.console.control.ChoiceFilter;
import dev.syncline.console.control.StatePane;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.runs.OperationsViewModel.Act;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.queue.OperationState;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The operations of a run, with filters and what can be done about those that are chosen. */
final class OperationsTab {
    private final VBox view = new VBox();
    private final Label scope = new Label();
    private final Label counts = new Label();
    private final Map<Act, ActButton> buttons = new EnumMap<>(Act.class);
    private final ChoiceFilter<OperationState> states;
    private final OperationTable table;
    private final Workbench workbench;
    private final OperationsViewModel model;
    private final boolean allowed;
    private boolean everything;

    OperationsTab(Workbench workbench, OperationsViewModel model, boolean allowed) {
        this.workbench = workbench;
        this.model = model;
        this.allowed = allowed;
        this.table = new OperationTable(workbench, model.rows());
        Texts texts = workbench.texts();
        states = new ChoiceFilter<>(
                        "runs-filter-state",
                        texts,
                        "runs.filter.state",
                        List.of(OperationState.values()),
                        state -> texts.get("runs.operation." + state.word()))
                .following(model.state());
        ChoiceFilter<Priority> priorities = new ChoiceFilter<>(
                        "runs-filter-priority",
                        texts,
                        "runs.filter.priority",
                        List.of(Priority.values()),
                        priority -> texts.get("runs.priority." + priority.level()))
                .following(model.priority());
        ChoiceFilter<OperationKind> kinds = new ChoiceFilter<>(
                        "runs-filter-kind",
                        texts,
                        "runs.filter.kind",
                        List.of(OperationKind.values()),
                        kind -> texts.get("runs.does." + kind.name().toLowerCase(Locale.ROOT)))
                .following(model.kind());
        scope.setId("runs-operations-scope");
        scope.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane bar = new FlowPane(states, priorities, kinds, scope);
        states.setMinWidth(Region.USE_PREF_SIZE);
        priorities.setMinWidth(Region.USE_PREF_SIZE);
        kinds.setMinWidth(Region.USE_PREF_SIZE);
        for (Act act : Act.values()) {
            ActButton button = new ActButton(
                    "runs-operation-" + act.word(),
                    icon(act),
                    texts.bind("runs.operation.act." + act.word()),
                    () -> act(act));
            buttons.put(act, button);
            bar.getChildren().add(button);
        }
        bar.getStyleClass().add("run-flow");
        counts.getStyleClass().add("run-hint");
        StatePane list = new StatePane(
                texts, "runs.operations", table.view(), model.rows().state(), model::read);
        VBox.setVgrow(list, javafx.scene.layout.Priority.ALWAYS);
        view.getStyleClass().add("run-tab");
        view.getChildren().addAll(bar, counts, list);
        table.view().getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.view().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.view().getSelectionModel().getSelectedIndices().subscribe(this::chosen);
    }

    private static Feather icon(Act act) {
        return switch (act) {
            case RETRY -> Feather.REFRESH_CW;
            case SKIP -> Feather.SKIP_FORWARD;
            case RAISE -> Feather.ARROW_UP;
            case CANCEL -> Feather.X_CIRCLE;
        };
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.follow(model.counts(), this::show);
        subscriptions.on(workbench.texts().language(), () -> {
            show(model.counts().get());
            table.view().refresh();
            allow();
        });
        subscriptions.on(model.rows().state(), this::chosen);
        chosen();
    }

    void filter() {
        states.requestFocus();
    }

    /** All that the filter finds are chosen by number, not in the table, which would take long for it. */
    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
            table.view().getSelectionModel().clearSelection();
            everything = true;
            allow();
            event.consume();
        }
    }

    private void chosen() {
        everything = false;
        allow();
    }

    private List<Long> operations() {
        if (everything) {
            return model.rows().ids();
        }
        return table.view().getSelectionModel().getSelectedIndices().stream()
                .filter(index -> index >= 0 && index < model.rows().size())
                .map(index -> model.rows().ids().get(index))
                .toList();
    }

    private void allow() {
        Texts texts = workbench.texts();
        int chosen = everything
                ? model.rows().size()
                : table.view().getSelectionModel().getSelectedIndices().size();
        scope.setText(texts.get(everything ? "runs.scope.all" : "runs.scope", chosen));
        Optional<String> reason = !allowed
                ? Optional.of(texts.get("common.role.needed", texts.get("common.role.operator")))
                : chosen == 0 ? Optional.of(texts.get("runs.scope.none")) : Optional.empty();
        buttons.values().forEach(button -> button.allow(reason));
    }

    private void act(Act act) {
        model.act(
                act,
                operations(),
                done -> workbench.notices().say(words(done)),
                failure -> workbench.notices().complain(workbench.sentences().of(failure)));
    }

    private String words(OperationsViewModel.Done done) {
        Texts texts = workbench.texts();
        String did = texts.get("runs.operation.did." + done.act().word(), done.done());
        return done.left() == 0
                ? did
                : did + " "
                        + texts.get(
                                "runs.operation.left",
                                done.left(),
                                workbench.sentences().of(done.why()));
    }

    private void show(Map<OperationState, Long> found) {
        counts.setText(found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        workbench.texts().get("runs.operation." + entry.getKey().word()) + " "
                                + workbench.formats().number(entry.getValue()))
                .collect(Collectors.joining("   ·   ")));
    }
}
