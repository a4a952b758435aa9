package dev.syncline.console.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.console.LampDesk;
import dev.syncline.console.fx.Loadable;
import dev.syncline.engine.Run;
import dev.syncline.model.ProductStanding;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for a person, without a window. */
final class OverviewViewModelTest {
    @TempDir
    private Path folder;

    @Test
    void a_run_that_waits_is_a_need_and_all_that_is_written_counts() throws Exception {
        try (LampDesk desk = new LampDesk(folder, 5)) {
            OverviewViewModel model = new OverviewViewModel(desk.desk());
            model.attach();
            assertEquals(new Loadable.Ready(), model.state().get());
            assertEquals(5, model.all());
            assertEquals(OptionalDouble.empty(), model.success());
            desk.lamps().unapproved();
            Run waiting = newest(desk);
            desk.until(() -> !model.needs().isEmpty());
            assertEquals(List.of(new OverviewViewModel.Need.Approval(waiting)), model.needs());
            desk.lamps().home().services().runs().cancel(TestHome.OWNER, waiting.id());
            desk.lamps().sync();
            Run done = newest(desk);
            desk.until(() -> model.strip().size() == 2
                    && model.strip().getLast().equals(done)
                    && model.products().size() == 1
                    // Operations are counted at most once a second: what was counted before the run may stand that
                    // long.
                    && model.success().isPresent());
            assertEquals(List.of(), model.needs());
            assertEquals(List.of(Map.entry(ProductStanding.IN_SYNC, 5L)), model.products());
            assertEquals(OptionalDouble.of(1), model.success());
            model.detach();
        }
    }

    /** As it is stored: the store counts moments in microseconds. */
    private static Run newest(LampDesk desk) {
        return desk.desk()
                .services()
                .runs()
                .latest(TestHome.OWNER, Optional.empty(), 1)
                .getFirst();
    }
}
