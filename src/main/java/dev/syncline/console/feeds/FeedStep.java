package dev.syncline.console.feeds;

import dev.syncline.engine.FeedReport;
import dev.syncline.service.FeedPreview;

/** How far somebody is with a file. */
sealed interface FeedStep {
    /** No file is chosen. */
    record Choosing() implements FeedStep {}

    /** The file is being looked at. */
    record Looking() implements FeedStep {}

    /** It was looked at. */
    record Understood(FeedPreview preview) implements FeedStep {}

    /** It is being imported; it was looked at before. */
    record Importing(FeedPreview preview) implements FeedStep {}

    /** It was imported, or held for approval. */
    record Imported(FeedPreview preview, FeedReport report) implements FeedStep {}

    /** Nothing can be read from it; {@code why} says what to do. */
    record Refused(String why) implements FeedStep {}

    /** Something else went wrong; {@code importing} says whether while it was imported. */
    record Failed(String why, boolean importing) implements FeedStep {}

    /** Somebody stopped it; what was applied until then stays. */
    record Stopped(boolean importing) implements FeedStep {}
}
