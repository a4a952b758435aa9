package dev.syncline.feed.source;

import dev.syncline.engine.FeedRefused;
import java.io.IOException;
import java.nio.file.Path;

/** The sentences that several classes refuse a file with. */
public final class Refusals {
    private Refusals() {}

    /** The file system failed. */
    public static FeedRefused unreadable(Path file, IOException cause) {
        return new FeedRefused(
                file + " cannot be read: " + cause.getMessage() + ". Check that it is there, whole and readable.",
                cause);
    }

    /** Somebody wrote into the file between or during the two readings. */
    public static FeedRefused changed(Path file) {
        return new FeedRefused(file + " changed while it was being imported. Import it again once it is complete.");
    }

    /** The charset that a person named does not exist. */
    static FeedRefused unknownEncoding(String name, IllegalArgumentException cause) {
        return new FeedRefused(
                "'" + name + "' is not a known encoding. Known are, among others, utf-8, windows-1252 and utf-16le.",
                cause);
    }
}
