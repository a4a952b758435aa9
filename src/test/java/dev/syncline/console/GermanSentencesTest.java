package dev.syncline.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.engine.RunState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the engine says is read in German where the console is German, whatever it was stored in. */
final class GermanSentencesTest {
    @TempDir
    private Path folder;

    @Test
    void guards_held_back_fields_and_what_a_run_says_are_read_in_german() {
        try (LampHome lamps = LampHome.open(folder, 60, Duration.ZERO)) {
            OpenConsole.remember(lamps.home(), Map.of("language", "de"));
            lamps.unapproved();
            try (OpenConsole console = OpenConsole.on(lamps.home())) {
                console.go(3);
                console.await("the message", () -> says(console, "Das ist der erste Abgleich des Shops."));
                console.await("the reason", () -> says(console, "Bilder: noch nicht schreibbar"));
            }
            lamps.sync();
            lamps.feed(feed -> {
                for (int lamp = 1; lamp <= 60; lamp++) {
                    feed.set("T-" + (1000 + lamp), "Title", "Lantern " + lamp);
                }
            });
            assertEquals(RunState.AWAITING_APPROVAL, lamps.unapproved().state());
            String guard = "60 von 60 Produkten würden sich ändern (Anteil geänderter Produkte in Prozent: 50)";
            try (OpenConsole console = OpenConsole.on(lamps.home())) {
                console.go(3);
                console.await("the guard", () -> says(console, "Eine Sicherung hält diesen Plan an: " + guard));
                console.go(2);
                console.await("the run's message", () -> says(console, guard));
            }
        }
    }

    private static boolean says(OpenConsole console, String words) {
        return OpenConsole.onFx(() -> console.scene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .anyMatch(text -> text != null && text.contains(words)));
    }
}
