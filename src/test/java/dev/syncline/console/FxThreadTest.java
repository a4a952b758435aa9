package dev.syncline.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.navigation.ScreenId;
import dev.syncline.wiring.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The FX thread never waits for a store, a shop, a file or a lock, whatever is done in the console. */
final class FxThreadTest {
    private static final int CONFLICTS = 4;
    private static final int PRODUCTS = 5;

    @TempDir
    private Path folder;

    private TestHome home;

    @BeforeEach
    void tellTheStory() {
        home = TestHome.demo(folder, 40);
        OpenConsole.remember(home, Map.of("language", "en", "appearance.theme", "light"));
    }

    @AfterEach
    void closeHome() {
        home.close();
    }

    @Test
    void nothing_that_is_done_makes_it_wait() {
        // Once before, so that what is recorded is the console at work and not the program being loaded.
        workEverything(true);
        List<String> waits = workEverything(false);
        assertEquals(List.of(), waits, () -> waits.stream().collect(Collectors.joining("\n")));
    }

    @Test
    void a_call_of_the_store_a_file_and_a_wait_would_be_seen() throws IOException {
        Path file = Files.writeString(folder.resolve("looked-at"), "x");
        try (OpenConsole console = OpenConsole.on(home);
                FxWatch watch = FxWatch.begin()) {
            OpenConsole.onFx(() -> home.services().shops().list(TestHome.OWNER));
            OpenConsole.onFx(() -> Files.readString(file));
            OpenConsole.onFx(() -> {
                LockSupport.parkNanos(this, 1_000_000);
                return true;
            });
            console.settle();
            List<String> waits = watch.end();
            for (String what : List.of("jdk.MethodTrace", "jdk.FileRead " + file, "jdk.ThreadPark")) {
                assertTrue(waits.stream().anyMatch(wait -> wait.startsWith(what)), () -> what + " is not in " + waits);
            }
        }
    }

    private List<String> workEverything(boolean rehearsal) {
        try (OpenConsole console = OpenConsole.on(home);
                FxWatch watch = FxWatch.begin()) {
            for (ScreenId screen : ScreenId.values()) {
                console.show(screen);
                console.settle();
            }
            decide(console);
            inspect(console);
            find(console);
            change(console);
            if (!rehearsal) {
                // Last, as it leaves a plan behind.
                plan(console);
            }
            return watch.end();
        }
    }

    private static void decide(OpenConsole console) {
        console.go(CONFLICTS);
        for (KeyCode key : List.of(KeyCode.J, KeyCode.K, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.SPACE, KeyCode.A)) {
            console.await(
                    "a conflict to be shown",
                    () -> console.visible("#conflicts-side-local")
                            .filter(node -> !node.isDisabled())
                            .isPresent());
            console.press(key);
            console.settle();
        }
        console.press(KeyCode.ESCAPE);
        console.press(KeyCode.Z, KeyCode.CONTROL);
        console.settle();
        console.press(KeyCode.Z, KeyCode.CONTROL);
        console.settle();
    }

    private static void inspect(OpenConsole console) {
        console.go(PRODUCTS);
        console.await(
                "products to be listed", () -> !products(console).getItems().isEmpty());
        OpenConsole.onFx(() -> {
            products(console).requestFocus();
            products(console).getSelectionModel().select(0);
            return true;
        });
        console.await("the inspector", () -> console.visible("#inspector-title").isPresent());
        console.settle();
        console.press(KeyCode.F, KeyCode.CONTROL);
        console.robot().write("ca");
        console.settle();
        console.press(KeyCode.ESCAPE);
        console.settle();
    }

    private static TableView<?> products(OpenConsole console) {
        return console.robot().lookup("#products-table").queryAs(TableView.class);
    }

    private static void find(OpenConsole console) {
        console.press(KeyCode.K, KeyCode.CONTROL);
        console.robot().write("set");
        console.settle();
        console.press(KeyCode.ESCAPE);
        console.press(KeyCode.F1);
        console.press(KeyCode.ESCAPE);
        console.settle();
    }

    private static void change(OpenConsole console) {
        console.show(ScreenId.SETTINGS);
        console.click("#settings-appearance");
        for (String choice : List.of("#settings-theme", "#settings-density", "#settings-language")) {
            chooseEach(console, choice);
        }
        console.settle();
    }

    /** Chooses everything there is, and in the end what was chosen before. */
    private static void chooseEach(OpenConsole console, String selector) {
        console.await(selector, () -> console.visible(selector).isPresent());
        int chosen = OpenConsole.onFx(
                () -> box(console, selector).getSelectionModel().getSelectedIndex());
        int choices = OpenConsole.onFx(() -> box(console, selector).getItems().size());
        for (int step = 1; step <= choices; step++) {
            int next = (chosen + step) % choices;
            OpenConsole.onFx(() -> {
                box(console, selector).getSelectionModel().select(next);
                return true;
            });
            console.settle();
        }
    }

    private static ComboBox<?> box(OpenConsole console, String selector) {
        Optional<Node> node = console.visible(selector);
        return (ComboBox<?>) node.orElseThrow();
    }

    private void plan(OpenConsole console) {
        console.fire("#toolbar-plan");
        console.await(
                "a plan",
                () -> console.visible("#plan-filter").isPresent()
                        || console.visible("#state-empty").isPresent());
        console.settle();
    }
}
