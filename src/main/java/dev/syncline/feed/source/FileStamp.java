package dev.syncline.feed.source;

import dev.syncline.engine.FeedRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** Size and time of a file: a cheap sign that nobody wrote into it. */
public record FileStamp(long size, FileTime modified) {
    /**
     * The stamp of a file.
     *
     * @throws FeedRefused where it is not a readable file
     */
    public static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw new FeedRefused(file + " is not a file. Name the file that the supplier sent.");
            }
            return new FileStamp(attributes.size(), attributes.lastModifiedTime());
        } catch (NoSuchFileException e) {
            throw new FeedRefused("There is no file " + file + ". Check the path.", e);
        } catch (IOException e) {
            throw Refusals.unreadable(file, e);
        }
    }
}
