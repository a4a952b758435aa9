package dev.syncline.console.conflicts;

import dev.syncline.compare.difference.Difference;
import dev.syncline.console.control.DifferenceLook;
import dev.syncline.console.control.DifferenceNodes;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.fx.Subscriptions;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The result, which can be edited; it begins from the merge, else from what was agreed. */
final class ResultPane {
    private static final PseudoClass EDITING = PseudoClass.getPseudoClass("editing");
    private static final int ROWS = 3;
    private static final int ROWS_EDITING = 8;

    private final VBox view = new VBox();
    private final TextArea area = new TextArea();
    private final ScrollPane looked = new ScrollPane();
    private final DifferenceNodes nodes;
    private final Label error = new Label();
    private final Label beginning = new Label();
    private final HBox tools = new HBox();
    private final Texts texts;
    private final ConflictsViewModel model;
    private final ResultEditor editor;

    ResultPane(Workbench workbench, ConflictsViewModel model) {
        this.texts = workbench.texts();
        Sentences said = workbench.sentences();
        this.model = model;
        this.editor = model.result();
        area.setId("conflicts-result");
        area.setPrefRowCount(ROWS);
        area.accessibleTextProperty().bind(texts.bind("conflicts.result"));
        area.textProperty()
                .addListener((observed, before, after) -> editor.text().set(after));
        editor.text().addListener((observed, before, after) -> write(after));
        write(editor.text().get());
        error.setId("conflicts-error");
        Wrap.on(error);
        error.getStyleClass().add("result-error");
        error.textProperty().bind(editor.error().map(said::of));
        error.visibleProperty().bind(editor.error().map(Optional::isPresent));
        error.managedProperty().bind(error.visibleProperty());
        beginning.getStyleClass().add("side-note");
        view.getStyleClass().add("result-pane");
        nodes = new DifferenceNodes(texts);
        looked.setId("conflicts-looked");
        looked.setFitToWidth(true);
        looked.setFocusTraversable(false);
        looked.getStyleClass().addAll("result-looked", "edge-to-edge");
        view.getChildren().addAll(head(), looked, area, error);
    }

    /** Not wrapped while the text changes: the toolkit throws where text that reads from right to left is, even in passing. */
    private void write(String text) {
        if (!area.getText().equals(text)) {
            area.setWrapText(false);
            area.setText(text);
        }
        area.setWrapText(!Wrap.isHard(text));
    }

    private HBox head() {
        Label name = new Label();
        name.textProperty().bind(texts.bind("conflicts.result"));
        name.getStyleClass().add("side-name");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CheckBox clear = new CheckBox();
        clear.setId("conflicts-empty");
        clear.textProperty().bind(texts.bind("conflicts.result.empty"));
        clear.selectedProperty().bindBidirectional(editor.cleared());
        tools.getStyleClass().add("result-tools");
        tools.getChildren()
                .addAll(
                        from(
                                "local",
                                () -> editor.take(shown().detail().conflict().local())),
                        from(
                                "remote",
                                () -> editor.take(shown().detail().conflict().remote())),
                        clear,
                        button("conflicts.result.leave", "conflicts-leave", editor::leave),
                        button("conflicts.result.save", "conflicts-save", model::saveEdited));
        tools.getChildren().getLast().getStyleClass().add("accent");
        HBox head = new HBox(name, beginning, gap, tools);
        head.getStyleClass().add("result-head");
        return head;
    }

    private Shown shown() {
        return model.reader().shown().get().orElseThrow();
    }

    private Button from(String side, Runnable work) {
        Button button = button("conflicts.result.from." + side, "conflicts-from-" + side, work);
        button.getStyleClass().add("flat");
        return button;
    }

    private Button button(String key, String id, Runnable work) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.setOnAction(event -> work.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    Node view() {
        return view;
    }

    void attach(Subscriptions subscriptions, Runnable left) {
        subscriptions.follow(editor.cleared(), area::setDisable);
        subscriptions.follow(editor.editing(), editing -> {
            boolean leaving = area.isEditable() && !editing && area.isFocused();
            area.setEditable(editing);
            area.setFocusTraversable(editing);
            area.setPrefRowCount(editing ? ROWS_EDITING : ROWS);
            view.pseudoClassStateChanged(EDITING, editing);
            tools.setVisible(editing);
            tools.setManaged(editing);
            showLooked();
            if (editing) {
                area.requestFocus();
                area.end();
            } else if (leaving) {
                left.run();
            }
        });
    }

    /** What is an amount, a list, a grid or pictures is written only while it is edited. */
    private void showLooked() {
        boolean shown = looked.getContent() != null && !editor.editing().get();
        looked.setVisible(shown);
        looked.setManaged(shown);
        area.setVisible(!shown);
        area.setManaged(!shown);
    }

    private static boolean looksBetter(Difference result, DifferenceLook look) {
        return result instanceof Difference.Elements
                || result instanceof Difference.Grid
                || result instanceof Difference.Pictures
                || result instanceof Difference.Flag
                || result instanceof Difference.Amount
                || (result instanceof Difference.Html && look.rendered());
    }

    /** Shows what editing begins from, and says so. */
    void show(Shown shown, DifferenceLook look) {
        looked.setContent(looksBetter(shown.result(), look) ? nodes.of(shown.result(), look) : null);
        looked.setVvalue(0);
        showLooked();
        boolean merged = shown.merged().isPresent();
        String key = shown.detail().existence()
                ? "conflicts.result.existence"
                : merged ? "conflicts.result.merged" : "conflicts.result.base";
        beginning.setText(texts.get(key));
        area.setScrollTop(0);
    }
}
