package dev.syncline.console.history;

import dev.syncline.compare.difference.Grain;
import dev.syncline.compare.difference.Piece;
import dev.syncline.compare.difference.TextDifference;
import dev.syncline.console.control.Wrap;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.Target;
import dev.syncline.console.text.FieldNames;
import dev.syncline.console.text.ValueWords;
import dev.syncline.console.workbench.Workbench;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.model.RunId;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One entry in full: who and when, and both versions in one text with the words marked that differ. */
final class EntryPane {
    private static final int LONGEST = 20_000;

    private final Label about = new Label();
    private final Hyperlink product = new Hyperlink();
    private final Hyperlink run = new Hyperlink();
    private final Label back = new Label();
    private final TextFlow words = new TextFlow();
    private final ScrollPane text = new ScrollPane(words);
    private final Button undo = new Button();
    private final StackPane undoing = new StackPane(undo);
    private final VBox view;
    private final Workbench workbench;
    private final ValueWords values;

    EntryPane(Workbench workbench, UndoPane undoPane) {
        this.workbench = workbench;
        this.values = new ValueWords(workbench.texts());
        Wrap.on(about);
        about.setId("history-about");
        Wrap.on(back);
        back.setId("history-taken-back");
        back.setGraphic(new FontIcon(Feather.ROTATE_CCW));
        back.getStyleClass().add("entry-taken-back");
        back.managedProperty().bind(back.visibleProperty());
        product.setId("history-open-product");
        undo.setId("history-undo");
        undo.setGraphic(new FontIcon(Feather.ROTATE_CCW));
        undo.textProperty().bind(workbench.texts().bind("history.undo"));
        undo.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(product, run, gap, undoing);
        line.getStyleClass().add("entry-line");
        words.getStyleClass().add("entry-words");
        words.setId("history-words");
        text.setFitToWidth(true);
        text.accessibleTextProperty().bind(workbench.texts().bind("history.words"));
        VBox.setVgrow(text, Priority.ALWAYS);
        view = new VBox(line, about, back, undoPane.view(), text);
        view.getStyleClass().add("entry");
    }

    Node view() {
        return view;
    }

    /** Shows an entry; {@code why} says why it cannot be taken back, blank where it can. */
    void show(HistoryEntry entry, String why, Runnable begin) {
        HistoryWords say = new HistoryWords(workbench.texts());
        product.setText(entry.key());
        product.setOnAction(event -> workbench.navigator().go(Target.of(ScreenId.PRODUCTS, "product", entry.key())));
        run.setVisible(entry.run().isPresent());
        entry.run().ifPresent(id -> {
            run.setText(workbench.texts().get("history.run", id.toString()));
            run.setOnAction(event -> workbench.navigator().go(Target.of(ScreenId.RUNS, "run", id)));
        });
        about.setText(workbench
                .texts()
                .get(
                        "history.entry",
                        workbench.formats().exactly(entry.at()),
                        entry.actor(),
                        say.action(entry.action()),
                        entry.field().map(new FieldNames(workbench.texts())::of).orElse("–"),
                        say.side(entry)));
        undo.setDisable(!why.isEmpty());
        undo.setOnAction(event -> begin.run());
        Tips.set(undoing, why);
        words(entry);
    }

    /** Says that the entry was taken back, where it was. */
    void taken(Optional<TakenBack> found) {
        back.setVisible(found.isPresent());
        back.setText(found.map(taken -> workbench
                        .texts()
                        .get(
                                taken.run().isPresent() ? "history.taken.run" : "history.taken",
                                workbench.formats().exactly(taken.at()),
                                taken.actor(),
                                taken.run().map(RunId::toString).orElse("")))
                .orElse(""));
    }

    private void words(HistoryEntry entry) {
        words.getChildren().clear();
        String before = cut(values.full(entry.before()));
        String after = cut(values.full(entry.after()));
        for (Piece part : TextDifference.between(before, after, Grain.WORD).together()) {
            Text piece = new Text(part.text());
            piece.getStyleClass()
                    .add(
                            switch (part.mark()) {
                                case SAME -> "word-same";
                                case REMOVED, LEFT -> "word-removed";
                                case ADDED, ARRIVED -> "word-added";
                            });
            words.getChildren().add(piece);
        }
        words.setAccessibleText(workbench.texts().get("history.changed", before, after));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
