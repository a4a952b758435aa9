package dev.syncline.regression;

import dev.syncline.engine.Checkpoint.Step;
import dev.syncline.engine.Story;
import dev.syncline.engine.StoryStep;
import dev.syncline.engine.StoryStep.Ending;
import dev.syncline.engine.StoryStep.Feed;
import dev.syncline.engine.StoryStep.FeedDrops;
import dev.syncline.engine.StoryStep.FeedLists;
import dev.syncline.engine.StoryStep.HardDelete;
import dev.syncline.engine.StoryStep.Import;
import dev.syncline.engine.StoryStep.Sync;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Defects that random stories found, each by the shortest story that showed it. */
final class EngineStoriesTest {
    private static final StoryStep SYNC = new Sync(true, false, 0);

    /** It stood in the catalogue until the next sync, which so had something to do after one that had done all. */
    @Test
    void a_product_deleted_for_good_is_not_left_to_the_next_sync() {
        told(new Import(), SYNC, new FeedDrops(3), new Import(), new HardDelete(true));
    }

    /** The queued price was written first, and the right one only then. */
    @Test
    void a_price_that_the_feed_took_back_after_a_stop_is_not_written() {
        told(
                new Import(),
                SYNC,
                new Feed(3, 3, "115"),
                new Import(),
                new Ending(true, Step.CLAIMED, 1),
                new FeedDrops(3),
                new FeedLists(3),
                new Import());
    }

    private static void told(StoryStep... steps) {
        new Story(List.of(), List.of(steps)).tell();
    }
}
