package dev.syncline.console.feeds;

import dev.syncline.console.control.Wrap;
import dev.syncline.console.workbench.Workbench;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in the place of a preview while there is none. */
final class MessagePane {
    private static final double WHEEL = 32;

    private final Workbench workbench;
    private final FeedsViewModel model;

    MessagePane(Workbench workbench, FeedsViewModel model) {
        this.workbench = workbench;
        this.model = model;
    }

    Node choosing() {
        return box("state-empty", new FontIcon(Feather.DOWNLOAD), "feeds.empty", hint("feeds.empty.hint"), false);
    }

    Node looking() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(WHEEL, WHEEL);
        return box("state-loading", wheel, "common.loading", Optional.empty(), false);
    }

    Node refused(String why) {
        return box("feeds-refused", new FontIcon(Feather.ALERT_TRIANGLE), "feeds.refused", Optional.of(why), true);
    }

    Node failed(String why, boolean importing) {
        String title = importing ? "feeds.failed.import" : "common.failed";
        return box("state-failed", new FontIcon(Feather.ALERT_TRIANGLE), title, Optional.of(why), true);
    }

    Node stopped(boolean importing) {
        return box(
                "feeds-stopped",
                new FontIcon(Feather.X_CIRCLE),
                "feeds.stopped",
                importing ? hint("feeds.stopped.hint") : Optional.empty(),
                true);
    }

    private Optional<String> hint(String key) {
        return Optional.of(workbench.texts().get(key));
    }

    private Node box(String id, Node picture, String title, Optional<String> hint, boolean again) {
        Label name = new Label(workbench.texts().get(title));
        name.getStyleClass().add("state-title");
        VBox box = new VBox(picture, name);
        box.setId(id);
        box.getStyleClass().add("state-box");
        hint.ifPresent(text -> {
            Label label = new Label(text);
            label.getStyleClass().add("state-hint");
            Wrap.on(label);
            box.getChildren().add(label);
        });
        if (again) {
            Button retry = new Button(workbench.texts().get("feeds.again"));
            retry.setId("feeds-again");
            retry.setOnAction(event -> model.look());
            box.getChildren().add(retry);
        }
        return box;
    }
}
