package dev.syncline.console.conflicts;

import dev.syncline.compare.difference.Difference;
import dev.syncline.console.text.Texts;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** How differences are shown, where that can be chosen, and what the marks mean. */
final class LookBar {
    private final FlowPane view = new FlowPane();
    private final HBox grain;
    private final HBox layout;
    private final HBox html;
    private final HBox legend = new HBox();
    private final Texts texts;

    LookBar(Texts texts, Appearances appearances) {
        this.texts = texts;
        grain = switchOf(appearances.grain(), Appearances.WORD, Appearances.CHARACTER);
        layout = switchOf(appearances.layout(), Appearances.UNIFIED, Appearances.SPLIT);
        html = switchOf(appearances.html(), Appearances.RENDERED, Appearances.SOURCE);
        for (String mark : new String[] {"added", "removed", "arrived"}) {
            Label label = new Label();
            label.textProperty().bind(texts.bind("difference.mark." + mark));
            label.getStyleClass().addAll("legend", "mark-" + mark);
            legend.getChildren().add(label);
        }
        legend.getStyleClass().add("legends");
        view.getStyleClass().add("look-bar");
        view.getChildren().addAll(html, layout, grain, legend);
    }

    Node view() {
        return view;
    }

    private HBox switchOf(StringProperty chosen, String one, String other) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton left = toggle(chosen, one, group);
        ToggleButton right = toggle(chosen, other, group);
        left.getStyleClass().add("left-pill");
        right.getStyleClass().add("right-pill");
        return new HBox(left, right);
    }

    private ToggleButton toggle(StringProperty chosen, String word, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.setId("conflicts-look-" + word);
        button.textProperty().bind(texts.bind("conflicts.look." + word));
        button.setToggleGroup(group);
        button.setSelected(chosen.get().equals(word));
        button.setFocusTraversable(false);
        button.getStyleClass().add("small");
        chosen.addListener((observed, before, after) -> button.setSelected(after.equals(word)));
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.set(word);
        });
        return button;
    }

    /** Offers what makes a difference for a value. */
    void show(Optional<Difference> difference) {
        boolean isHtml = difference.orElse(null) instanceof Difference.Html;
        boolean isText = isHtml || difference.orElse(null) instanceof Difference.Words;
        show(html, isHtml);
        show(layout, isText);
        show(grain, isText);
        show(legend, isText);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
