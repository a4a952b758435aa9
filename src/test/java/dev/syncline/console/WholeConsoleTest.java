package dev.syncline.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.console.theme.Appearance;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What holds for every screen: nothing wrong in its styles, and a name for everything that can be worked by keyboard. */
final class WholeConsoleTest {
    @TempDir
    private Path folder;

    @Test
    void no_style_of_any_screen_is_wrong_in_either_theme() {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        Logger toolkit = (Logger) LoggerFactory.getLogger("javafx");
        toolkit.addAppender(heard);
        try (TestHome home = TestHome.demo(folder, 60)) {
            for (Appearance.Choice theme : List.of(Appearance.Choice.LIGHT, Appearance.Choice.DARK)) {
                OpenConsole.remember(home, Map.of("appearance.theme", theme.word()));
                try (OpenConsole console = OpenConsole.on(home)) {
                    for (ScreenId screen : ScreenId.values()) {
                        console.show(screen);
                        console.settle();
                    }
                }
            }
        } finally {
            toolkit.detachAppender(heard);
        }
        List<String> warnings = heard.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> !message.contains("Unsupported JavaFX configuration"))
                .distinct()
                .toList();
        assertEquals(List.of(), warnings);
    }

    @Test
    void everything_that_can_be_worked_has_a_name() {
        try (TestHome home = TestHome.demo(folder, 60)) {
            OpenConsole.remember(home, Map.of("language", "en"));
            try (OpenConsole console = OpenConsole.on(home)) {
                List<String> nameless = new ArrayList<>();
                for (ScreenId screen : ScreenId.values()) {
                    console.show(screen);
                    console.settle();
                    OpenConsole.onFx(() -> {
                        walk(console.scene().getRoot(), screen, nameless);
                        return true;
                    });
                }
                assertEquals(List.of(), nameless.stream().distinct().toList());
            }
        }
    }

    private static void walk(Node node, ScreenId screen, List<String> nameless) {
        if (!node.isVisible()) {
            return;
        }
        if (works(node) && name(node).isBlank()) {
            nameless.add(
                    screen + ": " + node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, screen, nameless));
        }
    }

    private static boolean works(Node node) {
        boolean kind = node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof ListView
                || node instanceof TableView;
        return kind && node.isFocusTraversable();
    }

    private static String name(Node node) {
        String spoken = Optional.ofNullable(node.getAccessibleText()).orElse("");
        String written = node instanceof Labeled labeled
                ? Optional.ofNullable(labeled.getText()).orElse("")
                : "";
        Object shown = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        return spoken + written + (shown == null ? "" : shown.toString());
    }
}
