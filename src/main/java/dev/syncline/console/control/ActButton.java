package dev.syncline.console.control;

import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that says why it cannot be used: one that is disabled shows no tooltip, so what lies around it does. */
public final class ActButton extends StackPane {
    private final Button button = new Button();
    private final Tooltip why = new Tooltip();

    /**
     * @param id its style id
     * @param text what it says
     * @param work what it does
     */
    public ActButton(String id, Feather icon, ObservableStringValue text, Runnable work) {
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.textProperty().bind(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        getChildren().add(button);
    }

    /** The button, for styles. */
    public Button button() {
        return button;
    }

    /** Allows it, or says why not. */
    public void allow(Optional<String> reason) {
        button.setDisable(reason.isPresent());
        Tooltip.uninstall(this, why);
        reason.ifPresent(text -> {
            why.setText(text);
            Tooltip.install(this, why);
        });
    }

    /** Shows or hides it. */
    public void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
