package dev.syncline.console.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.LampDesk;
import dev.syncline.engine.Run;
import dev.syncline.queue.OperationState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acting upon operations that the shop refused, without a window. */
final class OperationActsTest {
    /** The shop does not understand any creation. */
    private static final String REFUSING =
            "{\"seed\": 1, \"faults\": [{\"kind\": \"status\", \"status\": 400, \"every\": 1, \"field\":"
                    + " \"productSet\"}]}";

    private static final int LAMPS = 2;

    @TempDir
    private Path folder;

    private final List<OperationsViewModel.Done> done = new ArrayList<>();

    @Test
    void what_was_refused_is_tried_again_on_request_and_says_what_became_of_it() throws Exception {
        try (LampDesk desk = new LampDesk(folder, LAMPS)) {
            OperationsViewModel model = parked(desk);
            long refused = model.rows().ids().getFirst();
            act(desk, model, OperationsViewModel.Act.RETRY, refused);

            assertEquals(
                    List.of(new OperationsViewModel.Done(OperationsViewModel.Act.RETRY, 1, 0, Optional.empty())), done);
            // The shop still does not take it.
            desk.until(() -> model.counts().get().getOrDefault(OperationState.PARKED, 0L) == LAMPS + 1);
            assertTrue(model.rows().ids().contains(refused));
        }
    }

    @Test
    void what_was_refused_has_ended_so_it_can_only_be_tried_again() throws Exception {
        try (LampDesk desk = new LampDesk(folder, LAMPS)) {
            OperationsViewModel model = parked(desk);
            long refused = model.rows().ids().getFirst();
            act(desk, model, OperationsViewModel.Act.SKIP, refused);

            assertEquals(1, done.getFirst().left());
            assertTrue(done.getFirst().why().isPresent());
            assertEquals(LAMPS, model.rows().ids().size());
        }
    }

    @Test
    void the_log_says_what_was_refused_and_why() throws Exception {
        try (LampDesk desk = new LampDesk(folder, LAMPS)) {
            Run run = refused(desk);
            LogViewModel log = new LogViewModel(desk.desk());
            log.show(run);
            desk.settle();
            assertTrue(
                    log.lines().stream()
                            .anyMatch(line -> line.key().equals("runs.log.parked")
                                    && line.parts().toString().contains("two(failure.with(failure.not-understood(")),
                    () -> log.lines().toString());
        }
    }

    private OperationsViewModel parked(LampDesk desk) throws InterruptedException {
        Run run = refused(desk);
        OperationsViewModel model = new OperationsViewModel(desk.desk());
        model.state().set(Optional.of(OperationState.PARKED));
        model.show(run.id());
        desk.settle();
        assertEquals(LAMPS, model.rows().ids().size());
        return model;
    }

    private static Run refused(LampDesk desk) {
        desk.lamps().sandbox().disturb(REFUSING);
        Run run = desk.lamps().sync();
        assertEquals(LAMPS, run.tally().parked(), run::toString);
        return run;
    }

    private void act(LampDesk desk, OperationsViewModel model, OperationsViewModel.Act act, long operation)
            throws InterruptedException {
        model.act(act, List.of(operation), done::add, failure -> {
            throw new AssertionError(failure);
        });
        desk.settle();
    }
}
