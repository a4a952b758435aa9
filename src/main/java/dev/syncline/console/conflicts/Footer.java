package dev.syncline.console.conflicts;

import dev.syncline.console.text.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line that says what was decided last and takes it back; a notice for each of a hundred decisions would be noise. */
final class Footer {
    private final HBox view = new HBox();
    private final Label last = new Label();
    private final Button undo = new Button(null, new FontIcon(Feather.CORNER_UP_LEFT));

    Footer(Texts texts) {
        last.setId("conflicts-last");
        last.setMinWidth(0);
        undo.setId("conflicts-undo");
        undo.textProperty().bind(texts.bind("conflicts.undo"));
        undo.getStyleClass().add("flat");
        undo.setMinWidth(Region.USE_PREF_SIZE);
        undo.setVisible(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        view.getStyleClass().add("conflicts-footer");
        view.getChildren().addAll(last, undo, gap);
    }

    Node view() {
        return view;
    }

    void onUndo(Runnable work) {
        undo.setOnAction(event -> work.run());
    }

    void say(String text, boolean canBeTakenBack) {
        last.setText(text);
        undo.setVisible(canBeTakenBack);
    }
}
