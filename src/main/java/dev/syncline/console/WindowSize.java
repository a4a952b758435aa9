package dev.syncline.console;

import dev.syncline.console.preference.Preferences;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * The size of the window, remembered when it is closed and a little after each change: a signal that ends the process leaves
 * no time for it. FX thread only.
 */
final class WindowSize {
    private static final Duration REST = Duration.millis(500);

    private final PauseTransition rest = new PauseTransition(REST);
    private final Stage stage;
    private final Preferences preferences;

    WindowSize(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
        rest.setOnFinished(event -> remember());
    }

    double width() {
        return preferences.number("window.width", 1280);
    }

    double height() {
        return preferences.number("window.height", 800);
    }

    /** Makes the window as large as it was; its content has been given {@link #width} and {@link #height}. */
    void follow() {
        stage.setMaximized(preferences.text("window.maximized", "false").get().equals("true"));
        InvalidationListener changed = size -> rest.playFromStart();
        List.<Observable>of(stage.widthProperty(), stage.heightProperty(), stage.maximizedProperty())
                .forEach(size -> size.addListener(changed));
    }

    /** Waits for nothing any more. */
    void rest() {
        rest.stop();
    }

    /** Remembers it as it is. */
    void remember() {
        preferences.text("window.maximized", "false").set(Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            preferences.number("window.width", 1280, stage.getScene().getWidth());
            preferences.number("window.height", 800, stage.getScene().getHeight());
        }
    }
}
