package dev.syncline.console.feeds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.console.LampDesk;
import dev.syncline.testing.FlatFeed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at a file and importing it, without a window. */
final class FeedsViewModelTest {
    private static final int LAMPS = 200;

    @TempDir
    private Path folder;

    @Test
    void a_file_that_would_remove_most_products_is_held_and_applied_once_it_is_approved() throws Exception {
        try (LampDesk desk = new LampDesk(folder, LAMPS)) {
            FeedsViewModel model = new FeedsViewModel(desk.desk());
            model.path().set(FlatFeed.of(10).write(folder.resolve("short.csv")).toString());
            model.look();
            assertTrue(model.isBusy());
            desk.settle();
            assertInstanceOf(FeedStep.Understood.class, model.step().get());
            assertEquals(10, model.sofar().get());
            model.importIt(false);
            assertInstanceOf(FeedStep.Importing.class, model.step().get());
            desk.settle();
            FeedStep.Imported held =
                    assertInstanceOf(FeedStep.Imported.class, model.step().get());
            assertFalse(held.report().holds().isEmpty());
            model.importIt(true);
            desk.settle();
            FeedStep.Imported applied =
                    assertInstanceOf(FeedStep.Imported.class, model.step().get());
            assertTrue(applied.report().holds().isEmpty());
            assertEquals(LAMPS - 10, applied.report().removed());
        }
    }

    @Test
    void a_file_that_is_not_there_is_refused_and_nothing_can_be_imported() throws Exception {
        try (LampDesk desk = new LampDesk(folder, 1)) {
            FeedsViewModel model = new FeedsViewModel(desk.desk());
            model.path().set(folder.resolve("none.csv").toString());
            model.look();
            desk.settle();
            assertFalse(model.isBusy());
            assertTrue(model.preview().isEmpty());
            model.importIt(true);
            assertFalse(model.isBusy());
        }
    }
}
