package dev.syncline.console.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.LampHome;
import dev.syncline.console.fx.Loadable;
import dev.syncline.console.live.Live;
import dev.syncline.console.live.Standing;
import dev.syncline.console.preference.Preferences;
import dev.syncline.console.workbench.Desk;
import dev.syncline.plan.ItemKind;
import dev.syncline.testing.FxQueue;
import dev.syncline.wiring.TestHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaving out, over a real plan, without a window. */
final class PlanViewModelTest {
    private static final int LAMPS = 5;

    @TempDir
    private Path folder;

    private static PlanViewModel model(LampHome lamps, FxQueue fx, Path folder) throws InterruptedException {
        Preferences preferences = Preferences.in(folder.resolve("unit.properties"));
        PlanViewModel model = new PlanViewModel(new Desk(
                lamps.home().services(),
                TestHome.OWNER,
                fx.background(),
                new Live(() -> Standing.UNKNOWN, fx::execute, preferences),
                preferences));
        model.read();
        fx.settle();
        assertTrue(model.rowsState().get() instanceof Loadable.Ready);
        return model;
    }

    @Test
    void all_that_are_shown_are_left_out_and_taken_in_again_and_only_what_changes_something_counts() throws Exception {
        try (LampHome lamps = LampHome.open(folder, LAMPS, Duration.ZERO);
                FxQueue fx = new FxQueue()) {
            lamps.unapproved();
            PlanViewModel model = model(lamps, fx, folder);
            assertTrue(model.shown() > LAMPS);
            model.chooseShown(true);
            assertTrue(model.leaveOuts().following().get());
            fx.settle();
            assertFalse(model.leaveOuts().following().get());
            assertEquals(LAMPS, model.leaveOuts().out().get().size());
            assertEquals(
                    Set.of(ItemKind.CREATE),
                    Set.copyOf(model.leaveOuts().out().get().values()));
            model.chooseShown(false);
            fx.settle();
            assertEquals(Set.of(), model.leaveOuts().out().get().keySet());
        }
    }

    @Test
    void a_later_wish_wins_over_an_earlier_one_that_is_still_being_followed() throws Exception {
        try (LampHome lamps = LampHome.open(folder, LAMPS, Duration.ZERO);
                FxQueue fx = new FxQueue()) {
            lamps.unapproved();
            PlanViewModel model = model(lamps, fx, folder);
            int first = model.lines().number(0);
            model.toggle(first);
            assertTrue(model.leaveOuts().out().get().containsKey(first));
            model.toggle(first);
            fx.settle();
            assertFalse(model.leaveOuts().out().get().containsKey(first));
        }
    }

    @Test
    void what_is_found_for_an_earlier_wish_does_not_undo_a_later_one_in_passing() throws Exception {
        try (LampHome lamps = LampHome.open(folder, LAMPS, Duration.ZERO);
                FxQueue fx = new FxQueue()) {
            lamps.unapproved();
            PlanViewModel model = model(lamps, fx, folder);
            int first = model.lines().number(0);
            model.toggle(first);
            model.toggle(first);
            model.chooseShown(true);
            Set<Boolean> seen = new HashSet<>();
            model.leaveOuts().out().addListener((observed, before, after) -> seen.add(after.containsKey(first)));
            fx.settle();
            assertFalse(seen.contains(false), "it was in again for a moment");
            assertEquals(LAMPS, model.leaveOuts().out().get().size());
        }
    }

    @Test
    void marked_steps_go_together_until_all_are_out_and_then_come_back() throws Exception {
        try (LampHome lamps = LampHome.open(folder, LAMPS, Duration.ZERO);
                FxQueue fx = new FxQueue()) {
            lamps.unapproved();
            PlanViewModel model = model(lamps, fx, folder);
            List<Integer> lines = List.of(0, 1, 2, 3, 4);
            model.marked().mark(lines);
            int marked = model.marked().numbers().get().size();
            assertTrue(marked > 1 && marked < lines.size(), "some of the lines change nothing");
            model.toggle(model.marked().numbers().get().iterator().next());
            fx.settle();
            assertEquals(
                    model.marked().numbers().get(),
                    model.leaveOuts().out().get().keySet());
            assertFalse(model.markedLeave());
            model.toggleMarked();
            fx.settle();
            assertEquals(Set.of(), model.leaveOuts().out().get().keySet());
        }
    }
}
