package dev.syncline.feed.survey;

import dev.syncline.feed.csv.Dialect;
import dev.syncline.feed.csv.RowReader;
import dev.syncline.feed.mapping.Header;
import dev.syncline.feed.mapping.Mapping;
import dev.syncline.feed.source.Encoding;
import dev.syncline.feed.source.OpenText;
import dev.syncline.feed.source.StagedFeed;
import dev.syncline.feed.source.TextFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * How a file is read.
 *
 * @param file the file
 * @param encoding its encoding
 * @param dialect how rows are divided
 * @param header the names of its columns
 * @param mapping what becomes of them
 * @param format the name of its format
 * @param notes how all this was found, where that is worth saying
 * @param staged the feed behind the file, where it is no delimited text itself
 */
public record Reading(
        TextFile file,
        Encoding encoding,
        Dialect dialect,
        Header header,
        Mapping mapping,
        String format,
        List<String> notes,
        Optional<StagedFeed> staged) {
    public Reading {
        notes = List.copyOf(notes);
    }

    /** The same with a screen for quotes and lengths. */
    public Reading withScreen() {
        return new Reading(file, encoding, dialect.withScreen(), header, mapping, format, notes, staged);
    }

    /** Opens the characters. */
    public OpenText open() throws IOException {
        return file.open(encoding);
    }

    /** The rows of an opened text. */
    public RowReader rows(OpenText text) {
        return new RowReader(text, dialect);
    }
}
