package dev.syncline.feed.source;

import dev.syncline.engine.FeedReject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a supplier sent that is no delimited text, as one: a row a product or item, each with its line.
 *
 * @param file where it is, in UTF-8; goes away when this is closed
 * @param format the name of the format that it came in
 * @param notes how it was read, where that is worth saying
 * @param holds why a person has to approve
 * @param warnings how often each thing was seen that looks wrong
 * @param firstWarnings the first of them
 */
public record StagedFeed(
        Path file,
        String format,
        List<String> notes,
        List<String> holds,
        SortedMap<String, Long> warnings,
        List<FeedReject> firstWarnings)
        implements AutoCloseable {
    public StagedFeed {
        notes = List.copyOf(notes);
        holds = List.copyOf(holds);
        warnings = Collections.unmodifiableSortedMap(new TreeMap<>(warnings));
        firstWarnings = List.copyOf(firstWarnings);
    }

    /** Its text, by the name of the file that a person named. */
    public TextFile text(Path named) {
        return new TextFile(named, new Content.OfFile(file), Long.MAX_VALUE);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The staged feed " + file, e);
        }
    }
}
