package dev.syncline.console.conflicts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.OpenConsole;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConflictsViewTest {
    private static final int SCREEN = 4;

    @TempDir
    private Path folder;

    @Test
    void a_hundred_conflicts_are_decided_by_keyboard_in_a_hundred_and_thirty_presses() {
        try (TestHome home = TestHome.demo(folder, 40)) {
            new ManyConflicts(home).store(100);
            try (OpenConsole console = open(home)) {
                Pressing pressing = new Pressing(console);
                long before = waiting(home);
                long left = before;
                for (int decided = 0; decided < 100; decided++) {
                    awaitReader(console);
                    pressing.press(decided % 3 == 0 ? KeyCode.DIGIT2 : KeyCode.DIGIT1);
                    left--;
                    awaitLeft(console, left);
                }
                console.settle();
                assertTrue(pressing.presses <= 130, () -> pressing.presses + " presses");
                assertEquals(before - 100, waiting(home));
            }
        }
    }

    @Test
    void a_decision_is_taken_back_and_made_again() {
        try (TestHome home = TestHome.demo(folder, 60);
                OpenConsole console = open(home)) {
            long before = waiting(home);
            awaitReader(console);
            String title = text(console, "#conflicts-title");
            String about = text(console, "#conflicts-about");
            console.press(KeyCode.DIGIT1);
            console.settle();
            assertEquals(before - 1, waiting(home));
            console.press(KeyCode.Z, KeyCode.CONTROL);
            console.settle();
            assertEquals(before, waiting(home));
            assertEquals(title, text(console, "#conflicts-title"));
            assertEquals(about, text(console, "#conflicts-about"));
            console.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
            console.settle();
            assertEquals(before - 1, waiting(home));
        }
    }

    @Test
    void a_rule_made_of_a_decision_settles_all_like_it() {
        try (TestHome home = TestHome.demo(folder, 60);
                OpenConsole console = open(home)) {
            long before = waiting(home);
            awaitReader(console);
            console.press(KeyCode.A);
            console.await(
                    "the preview", () -> text(console, "#conflicts-preview").startsWith("settles"));
            console.click("#conflicts-make-rule");
            console.await("the rule", () -> text(console, "#conflicts-last").startsWith("Rule made"));
            console.settle();
            assertEquals(1, home.services().rules().list(TestHome.OWNER).size());
            assertTrue(waiting(home) < before);
        }
    }

    @Test
    void a_value_is_edited_by_keyboard() {
        try (TestHome home = TestHome.demo(folder, 60)) {
            new ManyConflicts(home).store(1);
            OpenConsole.remember(home, Map.of("language", "en", "conflicts.field", "title"));
            try (OpenConsole console = OpenConsole.on(home)) {
                console.go(SCREEN);
                long before = waiting(home);
                awaitReader(console);
                console.press(KeyCode.E);
                console.await(
                        "the editor",
                        () -> console.visible("#conflicts-result")
                                .filter(node -> node instanceof TextArea area && area.isEditable() && area.isFocused())
                                .isPresent());
                console.robot().write(" edited 1");
                console.press(KeyCode.ENTER, KeyCode.CONTROL);
                console.settle();
                assertEquals(before - 1, waiting(home));
            }
        }
    }

    private static OpenConsole open(TestHome home) {
        OpenConsole.remember(home, Map.of("language", "en"));
        OpenConsole console = OpenConsole.on(home);
        console.go(SCREEN);
        return console;
    }

    private static final class Pressing {
        private final OpenConsole console;
        private int presses;

        Pressing(OpenConsole console) {
            this.console = console;
        }

        void press(KeyCode key) {
            presses++;
            console.press(key);
        }
    }

    private static void awaitReader(OpenConsole console) {
        console.await(
                "a conflict to be shown",
                () -> console.visible("#conflicts-side-local")
                        .filter(node -> !node.isDisabled())
                        .isPresent());
        console.settle();
    }

    private static void awaitLeft(OpenConsole console, long left) {
        console.await(
                left + " left",
                () -> console.visible(".heading-about")
                        .filter(node ->
                                node instanceof Labeled label && label.getText().equals(left(left)))
                        .isPresent());
    }

    private static String left(long left) {
        return left == 0 ? "none left" : left + " left";
    }

    private static long waiting(TestHome home) {
        long[] count = {0};
        home.services().conflicts().forEachOpen(TestHome.OWNER, Optional.empty(), Optional.empty(), open -> count[0]++);
        return count[0];
    }

    private static String text(OpenConsole console, String selector) {
        return console.visible(selector)
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .orElse("");
    }
}
