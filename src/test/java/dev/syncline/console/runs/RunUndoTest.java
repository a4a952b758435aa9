package dev.syncline.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.LampDesk;
import dev.syncline.console.fx.Loadable;
import dev.syncline.engine.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking a run back, and acting upon its operations, without a window. */
final class RunUndoTest {
    @TempDir
    private Path folder;

    @Test
    void the_preview_says_what_stays_because_it_was_changed_since() throws Exception {
        try (LampDesk desk = new LampDesk(folder, 3)) {
            desk.lamps().sync();
            desk.lamps().feed(feed -> feed.set("T-1001", "Title", "Lantern 1").set("T-1002", "Title", "Lantern 2"));
            Run renamed = desk.lamps().sync();
            desk.lamps().feed(feed -> feed.set("T-1002", "Title", "Torch 2"));
            desk.lamps().sync();
            UndoViewModel model = new UndoViewModel(desk.desk());
            model.look(renamed.id());
            assertEquals(new Loadable.Loading(), model.state().get());
            desk.settle();
            assertEquals(new Loadable.Ready(), model.state().get());
            assertEquals(1, model.outlook().get().edited());
            assertEquals(1, model.outlook().get().products());
            model.close();
            assertEquals(Optional.empty(), model.run().get());
        }
    }

    @Test
    void operations_that_are_done_are_left_and_why_is_said() throws Exception {
        try (LampDesk desk = new LampDesk(folder, 3)) {
            Run run = desk.lamps().sync();
            OperationsViewModel model = new OperationsViewModel(desk.desk());
            model.show(run.id());
            desk.settle();
            List<Long> all = List.copyOf(model.rows().ids());
            assertEquals(
                    all.size(),
                    model.counts().get().values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
            List<OperationsViewModel.Done> done = new ArrayList<>();
            for (OperationsViewModel.Act act : OperationsViewModel.Act.values()) {
                model.act(act, all, done::add, failure -> {
                    throw new AssertionError(failure);
                });
                desk.settle();
            }
            assertEquals(OperationsViewModel.Act.values().length, done.size());
            for (OperationsViewModel.Done became : done) {
                assertEquals(0, became.done());
                assertEquals(all.size(), became.left());
                assertTrue(became.why().isPresent());
            }
        }
    }
}
