package dev.syncline.console.runs;

import dev.syncline.console.control.StatePane;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.text.Texts;
import dev.syncline.console.text.ValueWords;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.UndoOutlook;
import dev.syncline.engine.Undoing;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What taking a run back would do and what would stay, before it is taken back; in place, nothing waits for it. */
final class UndoPane {
    private static final int LONGEST = 80;

    private final VBox view = new VBox();
    private final Label sum = new Label();
    private final ListView<UndoOutlook.Kept> kept = new ListView<>();
    private final Button undo = new Button();
    private final Button close = new Button();
    private final Workbench workbench;
    private final ValueWords words;
    private final FieldNames names;
    private final Sentences said;
    private final UndoViewModel model;

    UndoPane(Workbench workbench, UndoViewModel model) {
        this.workbench = workbench;
        this.words = new ValueWords(workbench.texts());
        this.names = new FieldNames(workbench.texts());
        this.said = workbench.sentences();
        this.model = model;
        sum.setId("runs-undo-sum");
        Wrap.on(sum);
        kept.setCellFactory(list -> new KeptCell());
        kept.getStyleClass().add("undo-kept");
        kept.accessibleTextProperty().bind(workbench.texts().bind("runs.undo.kept"));
        undo.setId("runs-undo-do");
        undo.getStyleClass().add("danger");
        undo.setOnAction(event -> model.undo(
                this::undone,
                failure -> workbench.notices().complain(workbench.sentences().of(failure))));
        close.setId("runs-undo-close");
        close.textProperty().bind(workbench.texts().bind("runs.undo.close"));
        close.setOnAction(event -> model.close());
        HBox buttons = new HBox(undo, close);
        buttons.getStyleClass().add("undo-buttons");
        VBox content = new VBox(sum, kept, buttons);
        content.getStyleClass().add("undo-content");
        view.getStyleClass().add("undo-pane");
        view.getChildren()
                .add(new StatePane(
                        workbench.texts(),
                        "runs.undo",
                        content,
                        model.state(),
                        () -> model.run().get().ifPresent(model::look)));
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions) {
        subscriptions.follow(model.run(), run -> {
            view.setVisible(run.isPresent());
            view.setManaged(run.isPresent());
        });
        subscriptions.follow(model.outlook(), this::show);
        subscriptions.follow(model.working(), working -> allow());
        subscriptions.on(
                workbench.texts().language(), () -> show(model.outlook().get()));
    }

    private void show(UndoOutlook outlook) {
        Texts texts = workbench.texts();
        sum.setText(texts.get(
                "runs.undo.sum", outlook.products(), outlook.fields(), outlook.edited(), outlook.impossible()));
        undo.setText(texts.get("runs.undo.do", outlook.fields()));
        kept.getItems().setAll(outlook.kept());
        kept.setVisible(!outlook.kept().isEmpty());
        kept.setManaged(kept.isVisible());
        allow();
    }

    private void allow() {
        undo.setDisable(model.working().get() || model.outlook().get().fields() == 0);
        close.setDisable(model.working().get());
    }

    private void undone(Undoing.Undone undone) {
        Texts texts = workbench.texts();
        undone.run()
                .ifPresentOrElse(
                        run -> workbench
                                .notices()
                                .offer(
                                        texts.get(
                                                "runs.undo.done",
                                                undone.outlook().fields()),
                                        texts.get("shell.show"),
                                        () -> workbench.navigator().go(Target.of(ScreenId.RUNS, "run", run.id()))),
                        () -> workbench.notices().say(texts.get("runs.undo.nothing")));
    }

    private final class KeptCell extends ListCell<UndoOutlook.Kept> {
        @Override
        protected void updateItem(UndoOutlook.Kept item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : text(item));
        }

        private String text(UndoOutlook.Kept item) {
            String field = item.path().map(names::of).orElse("");
            String values = item.edited()
                    ? ": " + words.line(item.local(), LONGEST) + " / " + words.line(item.remote(), LONGEST)
                    : "";
            return item.key() + "  " + field + "  " + said.of(item.why()) + values;
        }
    }
}
