package dev.syncline.console.products;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.workbench.Workbench;
import javafx.scene.control.Label;

/** Lines that several parts of the inspector have. */
final class Lines {
    private Lines() {}

    /** Says that there is nothing. */
    static Label nothing(Workbench workbench, String key) {
        Label label = new Label(workbench.texts().get(key));
        label.getStyleClass().add("heading-about");
        Wrap.on(label);
        return label;
    }
}
