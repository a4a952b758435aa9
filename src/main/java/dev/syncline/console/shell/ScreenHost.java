package dev.syncline.console.shell;

import dev.syncline.console.navigation.Navigator;
import dev.syncline.console.navigation.Screen;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.navigation.ScreenSource;
import dev.syncline.console.navigation.Target;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** Shows one screen at a time; each is built when it is first wanted, and kept. */
final class ScreenHost {
    private final StackPane view = new StackPane();
    private final Map<ScreenId, Screen> built = new EnumMap<>(ScreenId.class);
    private final ScreenSource source;
    private Optional<Screen> shown = Optional.empty();

    ScreenHost(ScreenSource source) {
        this.source = source;
        view.getStyleClass().add("screen-host");
        // A screen that wants more room than there is gets less, and pushes neither toolbar nor status bar away.
        view.setMinSize(0, 0);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(view.widthProperty());
        edge.heightProperty().bind(view.heightProperty());
        view.setClip(edge);
    }

    StackPane view() {
        return view;
    }

    /** Follows a navigator. */
    void follow(Navigator navigator) {
        navigator.current().addListener((observed, before, after) -> show(after));
        show(navigator.current().get());
    }

    private void show(Target target) {
        Screen screen = built.computeIfAbsent(target.screen(), source::build);
        if (shown.isEmpty() || !shown.get().equals(screen)) {
            shown.ifPresent(Screen::detach);
            view.getChildren().setAll(screen.view());
            shown = Optional.of(screen);
            screen.attach();
            screen.focus();
        }
        if (!target.with().isEmpty()) {
            screen.open(target.with());
        }
    }

    /** The screen that is shown. */
    Optional<Screen> shown() {
        return shown;
    }

    /** Shows nothing any more. */
    void detach() {
        shown.ifPresent(Screen::detach);
        shown = Optional.empty();
    }
}
