package dev.syncline.feed.tables;

import dev.syncline.feed.source.Encoding;
import dev.syncline.feed.source.TextFile;

/**
 * How one table is read.
 *
 * @param name its name in the export
 * @param file its text
 * @param encoding its encoding
 * @param delimiter what stands between its cells
 * @param screened whether its quotes need a screen
 * @param doubtful whether a character that the encoding does not explain is still to be looked into
 * @param sorted whether it was sorted, so that its text is a staged one
 */
record TableWay(
        String name,
        TextFile file,
        Encoding encoding,
        char delimiter,
        boolean screened,
        boolean doubtful,
        boolean sorted) {
    TableWay withScreen() {
        return new TableWay(name, file, encoding, delimiter, true, doubtful, sorted);
    }

    TableWay withEncoding(Encoding found) {
        return new TableWay(name, file, found, delimiter, screened, false, sorted);
    }

    TableWay sortedIn(TextFile staged, Encoding utf8) {
        return new TableWay(name, staged, utf8, ',', false, false, true);
    }
}
