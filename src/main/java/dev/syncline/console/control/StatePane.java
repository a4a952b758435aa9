package dev.syncline.console.control;

import dev.syncline.console.fx.Loadable;
import dev.syncline.console.text.Sentences;
import dev.syncline.console.text.Texts;
import dev.syncline.model.Sentence;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Content that may still be read, be empty or have failed: it says which, and offers what can be done about it. Texts are
 * {@code KEY.empty}, {@code KEY.empty.hint} and, where a filter leaves everything out, {@code KEY.filtered}.
 */
public final class StatePane extends StackPane {
    private final Texts texts;
    private final String key;
    private final Node content;
    private final Runnable retry;
    private Optional<Offer> offer = Optional.empty();
    /** What never had anything to show is not shown empty under the wheel. */
    private boolean shown;

    /** What an empty list offers to do. */
    public record Offer(String textKey, Runnable work) {}

    /**
     * @param key the beginning of the keys of its texts
     * @param retry reads again after a failure
     */
    public StatePane(Texts texts, String key, Node content, ObservableValue<Loadable> state, Runnable retry) {
        this.texts = texts;
        this.key = key;
        this.content = content;
        this.retry = retry;
        getStyleClass().add("state-pane");
        state.addListener((observed, before, after) -> show(after));
        show(state.getValue());
    }

    /** What it offers where there is nothing yet. */
    public StatePane offering(Offer offered) {
        offer = Optional.of(offered);
        return this;
    }

    private void show(Loadable state) {
        switch (state) {
            case Loadable.Ready() -> getChildren().setAll(content);
            case Loadable.Loading() -> {
                getChildren().setAll(loading());
                if (shown) {
                    getChildren().addFirst(content);
                }
            }
            case Loadable.Empty(boolean filtered) -> getChildren().setAll(filtered ? filtered() : empty());
            case Loadable.Failed(Sentence why) -> getChildren().setAll(failed(new Sentences(texts).of(why)));
        }
        shown |= state instanceof Loadable.Ready;
        content.setDisable(state instanceof Loadable.Loading);
    }

    private Node loading() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setMaxSize(32, 32);
        VBox box = box(wheel, text("common.loading", "state-title"));
        box.setId("state-loading");
        return box;
    }

    private Node empty() {
        VBox box = box(
                new FontIcon(Feather.INBOX),
                text(key + ".empty", "state-title"),
                text(key + ".empty.hint", "state-hint"));
        box.setId("state-empty");
        offer.ifPresent(offered -> box.getChildren().add(button(offered.textKey(), offered.work())));
        return box;
    }

    private Node filtered() {
        VBox box = box(new FontIcon(Feather.FILTER), text(key + ".filtered", "state-title"));
        box.setId("state-filtered");
        return box;
    }

    private Node failed(String why) {
        Label cause = new Label(why);
        cause.getStyleClass().add("state-hint");
        Wrap.on(cause);
        VBox box = box(
                new FontIcon(Feather.ALERT_TRIANGLE),
                text("common.failed", "state-title"),
                cause,
                text("common.failed.hint", "state-hint"),
                button("common.retry", retry));
        box.setId("state-failed");
        return box;
    }

    private Button button(String textKey, Runnable work) {
        Button button = new Button();
        button.textProperty().bind(texts.bind(textKey));
        button.setOnAction(event -> work.run());
        button.getStyleClass().add("accent");
        return button;
    }

    private Label text(String textKey, String style) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(textKey));
        label.getStyleClass().add(style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Wrap.on(label);
        return label;
    }

    private static VBox box(Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add("state-box");
        return box;
    }
}
