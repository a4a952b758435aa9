package dev.syncline.console.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.OpenConsole;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunState;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody opens the console for the first time and ends with a synced shop, without a command line. */
final class FirstRunJourneyIT {
    @TempDir
    private Path folder;

    @Test
    void a_new_home_leads_by_the_sandbox_to_a_first_sync() {
        try (TestHome home = TestHome.open(folder)) {
            OpenConsole.remember(home, Map.of("language", "en"));
            try (OpenConsole console = OpenConsole.on(home)) {
                console.click("#firstrun-trial");
                console.await("the sandbox shop", () -> !shops(home).isEmpty());
                console.settle();
                console.await(
                        "the toolbar's plan button",
                        () -> console.visible("#toolbar-plan")
                                .filter(button -> !button.isDisabled())
                                .isPresent());
                console.click("#toolbar-plan");
                console.await(
                        "a plan",
                        () -> home.services().runs().latest(TestHome.OWNER, Optional.empty(), 1).stream()
                                .anyMatch(run -> run.plan().isPresent()));
                console.click("#plan-apply");
                console.await("the first sync", () -> state(home).equals(Optional.of(RunState.DONE)));
                Run run = home.services()
                        .runs()
                        .latest(TestHome.OWNER, Optional.empty(), 1)
                        .getFirst();
                assertTrue(run.tally().created() > 100, () -> run.tally().toString());
                assertEquals(0, run.tally().parked());
            }
        }
    }

    private static List<?> shops(TestHome home) {
        return home.services().shops().list(TestHome.OWNER);
    }

    private static Optional<RunState> state(TestHome home) {
        return home.services().runs().latest(TestHome.OWNER, Optional.empty(), 1).stream()
                .findFirst()
                .map(Run::state);
    }
}
