package dev.syncline.console.conflicts;

import dev.syncline.console.text.Sentences;
import dev.syncline.console.text.Texts;
import dev.syncline.console.workbench.Workbench;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The decisions as buttons, each with its key. */
final class DecisionBar {
    private static final double WRAP = 700;

    private final FlowPane view = new FlowPane();
    private final Map<Verdict, Deciding> buttons = new EnumMap<>(Verdict.class);
    private final Button edit;
    private final Texts texts;
    private final Sentences said;
    private final ConflictsViewModel model;

    /** A button and what lies around it says: why it cannot be pressed, else what it does. */
    private record Deciding(Button button, Tooltip why) {}

    DecisionBar(Workbench workbench, ConflictsViewModel model) {
        this.texts = workbench.texts();
        this.said = workbench.sentences();
        this.model = model;
        view.getStyleClass().add("decision-bar");
        // What it takes for its height where it is asked without a width, as a split pane does.
        view.setPrefWrapLength(WRAP);
        for (Verdict verdict : Verdict.values()) {
            Button button = button(verdict.word(), Integer.toString(verdict.digit()), () -> model.decide(verdict));
            Tooltip why = new Tooltip();
            StackPane around = new StackPane(button);
            Tooltip.install(around, why);
            buttons.put(verdict, new Deciding(button, why));
            view.getChildren().add(around);
        }
        edit = button("edit", "E", () -> model.result().begin());
        view.getChildren().addAll(edit, button("later", "S", model::later), button("always", "A", model::always));
    }

    Node view() {
        return view;
    }

    private Button button(String word, String key, Runnable work) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        Button button = new Button(null, cap);
        button.setId("conflicts-" + word);
        button.textProperty().bind(texts.bind("conflicts.button." + word));
        button.setOnAction(event -> work.run());
        button.setFocusTraversable(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("decision");
        return button;
    }

    /** Shows what can be decided, and what is suggested. */
    void show(Optional<Shown> shown) {
        Optional<Verdict> suggested = shown.flatMap(now -> now.detail().suggestion())
                .flatMap(suggestion -> Verdict.suggested(suggestion.choice()));
        buttons.forEach((verdict, deciding) -> {
            Button button = deciding.button();
            Optional<String> blocked = model.blocked(verdict);
            button.setDisable(shown.isEmpty() || blocked.isPresent());
            deciding.why()
                    .setText(blocked.map(key -> reason(key, shown))
                            .orElseGet(() -> texts.get("conflicts.hint." + verdict.word())));
            button.getStyleClass().remove("accent");
            if (suggested.filter(known -> known == verdict).isPresent() && blocked.isEmpty()) {
                button.getStyleClass().add("accent");
            }
        });
        edit.setDisable(!model.mayDecide()
                || shown.filter(now -> !now.detail().existence()).isEmpty());
    }

    private String reason(String key, Optional<Shown> shown) {
        return texts.get(key, said.of(shown.flatMap(Shown::collision)));
    }
}
