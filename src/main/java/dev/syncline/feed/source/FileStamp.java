package dev.syncline.feed.source;

import dev.syncline.engine.FeedRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/** Size and time of a file or of the files of a folder: a cheap sign that nobody wrote into it. */
public record FileStamp(long size, FileTime modified) {
    /**
     * The stamp of a file.
     *
     * @throws FeedRefused where it is not a readable file
     */
    public static FileStamp of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                return ofFolder(file);
            }
            if (!attributes.isRegularFile()) {
                throw new FeedRefused(file + " is neither a file nor a folder. Name what the supplier sent.");
            }
            return new FileStamp(attributes.size(), attributes.lastModifiedTime());
        } catch (NoSuchFileException e) {
            throw new FeedRefused("There is no file " + file + ". Check the path.", e);
        } catch (IOException e) {
            throw Refusals.unreadable(file, e);
        }
    }

    /** Of all files in a folder. */
    private static FileStamp ofFolder(Path folder) throws IOException {
        long size = 0;
        FileTime latest = FileTime.fromMillis(0);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    size += attributes.size();
                    FileTime time = attributes.lastModifiedTime();
                    latest = time.compareTo(latest) > 0 ? time : latest;
                }
            }
        }
        return new FileStamp(size, latest);
    }
}
