package dev.syncline.console.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.OpenConsole;
import dev.syncline.console.navigation.ScreenId;
import dev.syncline.testing.Program;
import dev.syncline.wiring.SharedHome;
import dev.syncline.wiring.TestHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Another process acts through the command line on the home of an open console. The console looks at the store twice a
 * second; what the other process did is on the screen with the second look after it at the latest, as there is no third.
 */
final class SecondProcessJourneyIT {
    private static final int LOOKS = 2;

    @TempDir
    private Path folder;

    private SharedHome shared;

    private final CountedLooks looks = new CountedLooks();

    @BeforeEach
    void tellTheStory() {
        TestHome.demo(folder, 40).close();
        shared = SharedHome.open(folder);
        OpenConsole.remember(shared.home(), Map.of("language", "en"));
    }

    @AfterEach
    void closeHome() {
        looks.endAfter(Integer.MAX_VALUE);
        shared.close();
    }

    @Test
    void a_conflict_that_another_process_decided_is_gone_from_the_screen() throws Exception {
        try (OpenConsole console = OpenConsole.on(shared.home(), TestHome.OWNER, looks)) {
            console.show(ScreenId.OVERVIEW);
            List<Long> waiting = waiting();
            console.await("what waits to be counted", () -> counted(console).equals(said(waiting.size())));
            run("conflict", "resolve", Long.toString(waiting.getFirst()), "local");
            looks.endAfter(LOOKS);
            console.await("one less to wait", () -> counted(console).equals(said(waiting.size() - 1)));
            assertEquals(waiting.size() - 1, waiting().size());
        } finally {
            looks.endAfter(Integer.MAX_VALUE);
        }
    }

    @Test
    void a_run_that_another_process_began_is_on_the_list_of_runs() throws Exception {
        try (OpenConsole console = OpenConsole.on(shared.home(), TestHome.OWNER, looks)) {
            console.show(ScreenId.RUNS);
            int before = shared.home()
                    .services()
                    .runs()
                    .latest(TestHome.OWNER, Optional.empty(), 50)
                    .size();
            console.await("the runs to be listed", () -> listed(console) == before);
            run("sync", "incremental", "--yes");
            looks.endAfter(LOOKS);
            console.await("the new run to be listed", () -> listed(console) == before + 1);
        } finally {
            looks.endAfter(Integer.MAX_VALUE);
        }
    }

    private void run(String... arguments) throws IOException, InterruptedException {
        Program.Ended ended = new Program(folder).run(arguments);
        // 3: some of it waits for a person.
        assertTrue(ended.exit() == 0 || ended.exit() == 3, ended::toString);
    }

    private List<Long> waiting() {
        List<Long> numbers = new java.util.ArrayList<>();
        shared.home()
                .services()
                .conflicts()
                .forEachOpen(
                        TestHome.OWNER,
                        Optional.empty(),
                        Optional.empty(),
                        conflict -> numbers.add(conflict.number().orElseThrow()));
        return numbers;
    }

    private static String said(int count) {
        return Integer.toString(count);
    }

    /** What stands beside the screen of conflicts in the sidebar. */
    private static String counted(OpenConsole console) {
        return console.visible("#sidebar-conflicts")
                .map(button -> ((Parent) button).lookup(".sidebar-count"))
                .map(count -> count instanceof Labeled label ? label.getText() : "")
                .orElse("");
    }

    private static int listed(OpenConsole console) {
        return console.visible("#runs-list")
                .map(table -> ((TableView<?>) table).getItems().size())
                .orElse(0);
    }
}
