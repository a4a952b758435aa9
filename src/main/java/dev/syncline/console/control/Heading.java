package dev.syncline.console.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The top of a screen: its name, a line about what it shows, and what can be done at the right. */
public final class Heading extends HBox {
    /**
     * @param title the screen's name
     * @param about what it shows now; may be empty
     * @param actions what can be done
     */
    public Heading(ObservableValue<String> title, ObservableValue<String> about, Node... actions) {
        Label name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("heading-title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label line = new Label();
        line.textProperty().bind(about);
        line.getStyleClass().add("heading-about");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("heading");
        getChildren().addAll(name, line, gap);
        getChildren().addAll(actions);
    }
}
