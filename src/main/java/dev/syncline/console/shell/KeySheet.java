package dev.syncline.console.shell;

import dev.syncline.console.action.Action;
import dev.syncline.console.action.Action.Topic;
import dev.syncline.console.workbench.Workbench;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which key does what, made from the actions and from the keys of the screen that is shown. */
final class KeySheet {
    private final VBox view = new VBox();
    private final FlowPane topics = new FlowPane();
    private final Workbench workbench;

    KeySheet(Workbench workbench) {
        this.workbench = workbench;
        view.setId("key-sheet");
        view.getStyleClass().add("key-sheet");
        topics.getStyleClass().add("key-topics");
        Label title = new Label();
        title.textProperty().bind(workbench.texts().bind("shell.keys"));
        title.getStyleClass().add("heading-title");
        view.getChildren().addAll(title, topics);
        view.setFocusTraversable(true);
    }

    VBox view() {
        return view;
    }

    /** Shows the keys as they are now. */
    void open(String screen) {
        topics.getChildren().clear();
        if (workbench.texts().has("keys." + screen)) {
            topics.getChildren().add(ofScreen(screen));
        }
        for (Topic topic : Topic.values()) {
            List<Action> with = workbench.actions().all().stream()
                    .filter(action ->
                            action.topic() == topic && action.shortcut().isPresent())
                    .toList();
            if (!with.isEmpty()) {
                VBox box =
                        topic(workbench.texts().get("shell.menu." + topic.name().toLowerCase(Locale.ROOT)));
                with.forEach(action -> box.getChildren()
                        .add(row(
                                action.shortcut().orElseThrow().getDisplayText(),
                                workbench.texts().get(action.textKey()))));
                topics.getChildren().add(box);
            }
        }
        view.requestFocus();
    }

    /** The keys of a screen are one text: a line for each, keys and meaning parted by a bar. */
    private VBox ofScreen(String screen) {
        VBox box = topic(workbench.texts().get("shell.screen." + screen));
        workbench.texts().get("keys." + screen).lines().forEach(line -> {
            String[] parts = line.split("\\|", 2);
            box.getChildren().add(row(parts[0].strip(), parts[1].strip()));
        });
        return box;
    }

    private static VBox topic(String name) {
        Label title = new Label(name);
        title.getStyleClass().add("key-topic-title");
        VBox box = new VBox(title);
        box.getStyleClass().add("key-topic");
        return box;
    }

    private static HBox row(String keys, String meaning) {
        Label cap = new Label(keys);
        cap.getStyleClass().add("key-cap");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(new Label(meaning), gap, cap);
        row.getStyleClass().add("key-row");
        return row;
    }
}
