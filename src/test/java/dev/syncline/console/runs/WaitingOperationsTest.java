package dev.syncline.console.runs;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.LampDesk;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunState;
import dev.syncline.model.Priority;
import dev.syncline.queue.OperationState;
import dev.syncline.service.RunService;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acting upon operations that wait, while their run is paused. */
final class WaitingOperationsTest {
    /** More than all workers take in hand at once. */
    private static final int LAMPS = 900;

    @TempDir
    private Path folder;

    private final List<OperationsViewModel.Done> done = new ArrayList<>();

    @Test
    void what_waits_can_be_skipped_raised_and_cancelled() throws Exception {
        try (LampDesk desk = new LampDesk(folder, LAMPS, Duration.ofMillis(200))) {
            CompletableFuture<Run> working =
                    CompletableFuture.supplyAsync(() -> desk.lamps().sync());
            OperationsViewModel model = new OperationsViewModel(desk.desk());
            desk.until(() ->
                    latest(desk).filter(run -> run.state() == RunState.RUNNING).isPresent());
            runs(desk).pause(TestHome.OWNER, latest(desk).orElseThrow().id());
            desk.until(() -> executing(desk) == 0);
            model.state().set(Optional.of(OperationState.AVAILABLE));
            model.show(latest(desk).orElseThrow().id());
            desk.settle();
            List<Long> waiting = model.rows().ids();
            assertTrue(waiting.size() > 2, () -> waiting.size() + " wait");
            long skipped = waiting.getFirst();
            long raised = waiting.get(1);
            long cancelled = waiting.get(2);

            act(desk, model, OperationsViewModel.Act.SKIP, skipped);
            act(desk, model, OperationsViewModel.Act.RAISE, raised);
            act(desk, model, OperationsViewModel.Act.CANCEL, cancelled);
            assertEquals(
                    List.of(
                            new OperationsViewModel.Done(OperationsViewModel.Act.SKIP, 1, 0, Optional.empty()),
                            new OperationsViewModel.Done(OperationsViewModel.Act.RAISE, 1, 0, Optional.empty()),
                            new OperationsViewModel.Done(OperationsViewModel.Act.CANCEL, 1, 0, Optional.empty())),
                    done);
            model.state().set(Optional.empty());
            model.priority().set(Optional.of(Priority.CRITICAL));
            desk.settle();
            assertEquals(List.of(raised), model.rows().ids());

            runs(desk).resume(TestHome.OWNER, latest(desk).orElseThrow().id());
            Run ended = working.get(60, SECONDS);
            assertEquals(RunState.DONE, ended.state());
            assertEquals(LAMPS - 2, ended.tally().created());
            assertEquals(LAMPS - 2, desk.lamps().sandbox().shop().productCount());
        }
    }

    private static long executing(LampDesk desk) {
        return desk.lamps()
                .home()
                .services()
                .browse()
                .operationStates(TestHome.OWNER, latest(desk).orElseThrow().id())
                .getOrDefault(OperationState.EXECUTING, 0L);
    }

    private static Optional<Run> latest(LampDesk desk) {
        return runs(desk).latest(TestHome.OWNER, Optional.empty(), 1).stream().findFirst();
    }

    private static RunService runs(LampDesk desk) {
        return desk.lamps().home().services().runs();
    }

    private void act(LampDesk desk, OperationsViewModel model, OperationsViewModel.Act act, long operation)
            throws InterruptedException {
        model.act(act, List.of(operation), done::add, failure -> {
            throw new AssertionError(failure);
        });
        desk.settle();
    }
}
