package dev.syncline.console.control;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** A text field that tells what was typed once the typing pauses, or at once on Enter. Escape empties it. */
public final class TypingField extends TextField {
    private static final Duration PAUSE = Duration.millis(150);

    private final PauseTransition pause = new PauseTransition(PAUSE);

    /**
     * @param prompt what it says while it is empty, and to screen readers
     * @param typed takes the text
     */
    public TypingField(ObservableValue<String> prompt, Consumer<String> typed) {
        promptTextProperty().bind(prompt);
        accessibleTextProperty().bind(prompt);
        getStyleClass().add("typing-field");
        pause.setOnFinished(event -> typed.accept(getText()));
        textProperty().addListener(changed -> pause.playFromStart());
        setOnAction(event -> {
            pause.stop();
            typed.accept(getText());
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            }
        });
    }
}
