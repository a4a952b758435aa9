package dev.syncline.console.conflicts;

import dev.syncline.console.OpenConsole;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes pictures of conflicts of every field of the demo: {@code mvn -Dtest=ConflictPictures test}. */
final class ConflictPictures {
    private static final Path PICTURES = Path.of("target", "screens", "conflicts");

    @TempDir
    private Path folder;

    @Test
    void each_field() {
        try (TestHome home = TestHome.demo(folder, 60)) {
            take(home, Map.of("language", "en", "appearance.theme", "light"), "light");
            take(home, Map.of("language", "de", "appearance.theme", "dark", "conflicts.layout", "split"), "dark");
        }
    }

    /** A picture takes the focus away. */
    private static void focus(OpenConsole console) {
        OpenConsole.onFx(() -> {
            console.visible("#conflicts-list").ifPresent(javafx.scene.Node::requestFocus);
            return true;
        });
    }

    private static void take(TestHome home, Map<String, String> look, String name) {
        Map<String, String> values = new HashMap<>(look);
        values.put("conflicts.group", "field");
        OpenConsole.remember(home, values);
        try (OpenConsole console = OpenConsole.on(home)) {
            console.go(4);
            String last = "";
            for (int step = 0; step < 60; step++) {
                String field = console.visible("#conflicts-about")
                        .map(node ->
                                ((javafx.scene.control.Label) node).getText().split(" · ")[0])
                        .orElse("none");
                if (!field.equals(last)) {
                    last = field;
                    console.picture(PICTURES.resolve(name + "-" + field + ".png"), 1280, 800, true);
                    focus(console);
                }
                console.press(KeyCode.J);
                console.settle();
            }
            console.press(KeyCode.A);
            console.settle();
            console.picture(PICTURES.resolve(name + "-always.png"), 1280, 800, true);
            focus(console);
            console.press(KeyCode.ESCAPE);
            console.press(KeyCode.A, KeyCode.CONTROL);
            console.press(KeyCode.E);
            console.picture(PICTURES.resolve(name + "-edit.png"), 1920, 1080, true);
        }
    }
}
