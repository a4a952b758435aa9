package dev.syncline.console.runs;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.LampHome;
import dev.syncline.console.OpenConsole;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunState;
import dev.syncline.engine.WorkerStanding;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pause, resume, cancel and undo, against a shop that takes its time. */
final class RunsViewTest {
    private static final int LAMPS = 60;

    @TempDir
    private Path folder;

    @Test
    void a_run_is_paused_resumed_and_taken_back() throws Exception {
        try (LampHome lamps = LampHome.open(folder, LAMPS, Duration.ofMillis(300))) {
            lamps.sync();
            lamps.feed(feed -> {
                for (int lamp = 1; lamp <= LAMPS; lamp++) {
                    feed.set("T-" + (1000 + lamp), "Title", "Lantern " + lamp);
                }
            });
            try (OpenConsole console = OpenConsole.on(lamps.home())) {
                console.go(2);
                CompletableFuture<Run> working = CompletableFuture.supplyAsync(lamps::sync);
                console.await(
                        "the run on top",
                        () -> console.visible("#runs-list")
                                        .filter(TableView.class::isInstance)
                                        .map(table -> ((TableView<?>) table)
                                                .getItems()
                                                .size())
                                        .equals(Optional.of(2))
                                && latest(lamps).state() == RunState.RUNNING);
                console.press(KeyCode.HOME);
                console.await(
                        "a worker with a lamp in hand",
                        () -> workers(console).stream()
                                .flatMap(worker -> worker.work().stream())
                                .anyMatch(work -> work.item().contains("T-1") && work.operations() > 0));
                console.fire("#runs-pause");
                console.await("the pause", () -> text(console, "#runs-state").equals("paused"));
                assertEquals(RunState.PAUSED, latest(lamps).state());
                console.await(
                        "all workers to wait",
                        () -> workers(console).size() == 10
                                && workers(console).stream()
                                        .allMatch(worker -> worker.work().isEmpty()));
                console.fire("#runs-resume");
                assertEquals(RunState.DONE, working.get(60, SECONDS).state());
                console.await("the end", () -> text(console, "#runs-state").equals("done"));

                console.fire("#runs-undo");
                console.await(
                        "what can be taken back",
                        () -> text(console, "#runs-undo-sum").startsWith("60 products with 60 fields"));
                console.fire("#runs-undo-do");
                console.await("the undo", () -> {
                    Run undo = latest(lamps);
                    return undo.id().compareTo(working.get(60, SECONDS).id()) > 0 && undo.state() == RunState.DONE;
                });
                assertEquals(LAMPS, latest(lamps).tally().updated());
            }
        }
    }

    @Test
    void a_run_is_cancelled_and_what_was_not_begun_stays_undone() throws Exception {
        try (LampHome lamps = LampHome.open(folder, LAMPS, Duration.ofMillis(600));
                OpenConsole console = OpenConsole.on(lamps.home())) {
            console.go(2);
            CompletableFuture<Run> working = CompletableFuture.supplyAsync(lamps::sync);
            console.await("the run", () -> Optional.of("running").equals(Optional.of(text(console, "#runs-state"))));
            console.fire("#runs-cancel");
            Run cancelled = working.get(60, SECONDS);
            assertEquals(RunState.CANCELLED, cancelled.state());
            console.await("the end", () -> text(console, "#runs-state").equals("cancelled"));
            assertTrue(lamps.sandbox().shop().productCount() <= LAMPS);
        }
    }

    private static List<WorkerStanding> workers(OpenConsole console) {
        return console.visible("#runs-workers")
                .filter(TableView.class::isInstance)
                .map(table -> ((TableView<?>) table)
                        .getItems().stream().map(WorkerStanding.class::cast).toList())
                .orElse(List.of());
    }

    private static Run latest(LampHome lamps) {
        List<Run> runs = lamps.home().services().runs().latest(TestHome.OWNER, Optional.empty(), 1);
        return runs.getFirst();
    }

    private static String text(OpenConsole console, String selector) {
        return console.visible(selector)
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .orElse("");
    }
}
