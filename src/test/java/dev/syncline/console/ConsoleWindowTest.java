package dev.syncline.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.wiring.TestHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConsoleWindowTest {
    @TempDir
    private Path folder;

    @Test
    void what_was_chosen_is_found_again_after_a_restart() {
        try (TestHome home = TestHome.open(folder)) {
            OpenConsole.remember(home, Map.of("language", "en"));
            try (OpenConsole console = OpenConsole.on(home)) {
                assertEquals("Overview", text(console, "#sidebar-overview .sidebar-name"));
                choose(console, "Deutsch");
                assertEquals("Übersicht", text(console, "#sidebar-overview .sidebar-name"));
            }
            try (OpenConsole console = OpenConsole.on(home)) {
                assertEquals("Übersicht", text(console, "#sidebar-overview .sidebar-name"));
            }
        }
    }

    @Test
    void the_palette_says_why_something_cannot_be_done() {
        try (TestHome home = TestHome.open(folder)) {
            OpenConsole.remember(home, Map.of("language", "en"));
            try (OpenConsole console = OpenConsole.on(home)) {
                console.press(KeyCode.K, KeyCode.CONTROL);
                console.robot().write("sync every");
                console.await(
                        "the reason",
                        () -> console.visible(".palette-why")
                                .filter(why -> why instanceof Labeled label
                                        && label.getText().equals("There is no shop yet."))
                                .isPresent());
                console.press(KeyCode.ESCAPE);
                assertTrue(console.visible("#palette").isEmpty());
            }
        }
    }

    @Test
    void a_new_size_is_written_while_the_window_is_open_as_a_signal_leaves_no_time_for_it() {
        try (TestHome home = TestHome.open(folder)) {
            OpenConsole.remember(home, Map.of("window.width", "1000.0"));
            try (OpenConsole console = OpenConsole.on(home)) {
                OpenConsole.onFx(() -> {
                    console.stage().setWidth(976);
                    return true;
                });
                Path file = home.folder().resolve("console.properties");
                console.await(
                        "the size",
                        () -> console.scene().getWidth() < 1000
                                && Files.readString(file)
                                        .contains("window.width="
                                                + console.scene().getWidth()));
            }
        }
    }

    private static void choose(OpenConsole console, String action) {
        console.press(KeyCode.K, KeyCode.CONTROL);
        console.robot().write(action);
        console.press(KeyCode.ENTER);
        console.settle();
    }

    private static String text(OpenConsole console, String selector) {
        return console.visible(selector)
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .orElse("");
    }
}
