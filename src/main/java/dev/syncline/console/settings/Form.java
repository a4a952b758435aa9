package dev.syncline.console.settings;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Fields with their names before them and a line about them below. */
final class Form extends GridPane {
    private final Texts texts;
    private int rows;

    Form(Texts texts) {
        this.texts = texts;
        getStyleClass().add("form");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, fields);
    }

    /**
     * Adds a field.
     *
     * @param key the key of its name; what it means is {@code KEY.hint}, where there is such a text
     */
    void add(String key, Node field) {
        Label name = new Label();
        name.textProperty().bind(texts.bind(key));
        name.setLabelFor(field);
        field.accessibleTextProperty().bind(name.textProperty());
        add(name, 0, rows);
        add(field, 1, rows++);
        if (texts.has(key + ".hint")) {
            addHint(texts.bind(key + ".hint"));
        }
    }

    /** Adds a line below the last field. */
    Label addHint(ObservableValue<String> text) {
        Label hint = new Label();
        hint.textProperty().bind(text);
        hint.getStyleClass().add("form-hint");
        Wrap.on(hint);
        add(hint, 1, rows++);
        return hint;
    }

    /** Adds something over the whole width. */
    void addWide(Node node) {
        add(node, 0, rows++, 2, 1);
    }
}
