package dev.syncline.console.history;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.UndoOutlook;
import dev.syncline.model.Sentence;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Taking back, without a dialog: how much, what it would do and leave, and the button that does it. */
final class UndoPane {
    private static final int MOST = 5;

    private final VBox view = new VBox();
    private final Workbench workbench;
    private final UndoViewModel model;
    private final Consumer<dev.syncline.engine.Undoing.Undone> done;
    private Optional<HistoryEntry> entry = Optional.empty();

    UndoPane(Workbench workbench, UndoViewModel model, Consumer<dev.syncline.engine.Undoing.Undone> done) {
        this.workbench = workbench;
        this.model = model;
        this.done = done;
        view.setId("history-undo-pane");
        view.getStyleClass().add("undo-pane");
        show(new UndoViewModel.Step.None());
    }

    Node view() {
        return view;
    }

    /** Begins with the smallest scope that an entry has. */
    void begin(HistoryEntry of) {
        entry = Optional.of(of);
        model.look(of, of.field().isPresent() ? UndoViewModel.Scope.FIELD : UndoViewModel.Scope.PRODUCT);
    }

    /** Shows how far it is. */
    void show(UndoViewModel.Step step) {
        view.getChildren().clear();
        switch (step) {
            case UndoViewModel.Step.None _ -> {}
            case UndoViewModel.Step.Looking(var scope) -> {
                scopes(scope);
                view.getChildren().add(new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS));
            }
            case UndoViewModel.Step.Ready(var scope, var outlook) -> ready(scope, outlook);
            case UndoViewModel.Step.Working(var _) ->
                view.getChildren().addAll(sentence(workbench.texts().get("history.undo.working")), new ProgressBar());
            case UndoViewModel.Step.Failed(var scope, Sentence why) -> {
                scopes(scope);
                view.getChildren().add(sentence(workbench.sentences().of(why)));
                buttons();
            }
        }
        boolean any = !view.getChildren().isEmpty();
        view.setVisible(any);
        view.setManaged(any);
    }

    private void scopes(UndoViewModel.Scope chosen) {
        HBox box = new HBox();
        box.getStyleClass().add("entry-line");
        for (UndoViewModel.Scope scope : UndoViewModel.Scope.values()) {
            if (scope == UndoViewModel.Scope.FIELD
                    && entry.flatMap(HistoryEntry::field).isEmpty()) {
                continue;
            }
            String word = scope.name().toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(workbench.texts().get("history.scope." + word, what(scope)));
            button.setId("history-scope-" + word);
            button.setSelected(scope == chosen);
            button.setOnAction(event -> {
                button.setSelected(true);
                entry.ifPresent(of -> model.look(of, scope));
            });
            box.getChildren().add(button);
        }
        view.getChildren().add(box);
    }

    private String what(UndoViewModel.Scope scope) {
        return entry.map(of -> switch (scope) {
                    case FIELD ->
                        of.field().map(path -> path.field().fieldName()).orElse("");
                    case PRODUCT -> of.key();
                    case RUN -> of.run().map(Object::toString).orElse("");
                })
                .orElse("");
    }

    private void ready(UndoViewModel.Scope scope, UndoOutlook outlook) {
        scopes(scope);
        view.getChildren()
                .add(sentence(workbench.texts().get("history.undo.outlook", outlook.fields(), outlook.products())));
        long stays = outlook.edited() + outlook.impossible();
        if (stays > 0) {
            view.getChildren().add(sentence(workbench.texts().get("history.undo.stays", stays)));
            outlook.kept().stream()
                    .limit(MOST)
                    .forEach(kept -> view.getChildren()
                            .add(sentence("  " + kept.key() + " "
                                    + kept.path()
                                            .map(new FieldNames(workbench.texts())::of)
                                            .orElse("")
                                    + ": " + workbench.sentences().of(kept.why()))));
        }
        Button take = new Button(workbench.texts().get("history.undo.take", outlook.fields()));
        take.setId("history-take-back");
        take.getStyleClass().add("accent");
        take.setMinWidth(Region.USE_PREF_SIZE);
        take.setDisable(outlook.fields() == 0);
        take.setOnAction(event -> entry.ifPresent(of -> model.undo(of, done)));
        buttons(take);
    }

    private void buttons(Button... first) {
        Button leave = new Button(workbench.texts().get("history.undo.leave"));
        leave.setId("history-leave");
        leave.setOnAction(event -> model.drop());
        HBox box = new HBox(first);
        box.getChildren().add(leave);
        box.getStyleClass().add("entry-line");
        view.getChildren().add(box);
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        Wrap.on(label);
        return label;
    }
}
