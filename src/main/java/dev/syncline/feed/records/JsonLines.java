package dev.syncline.feed.records;

import dev.syncline.engine.FeedRefused;
import dev.syncline.feed.csv.StagedWriter;
import dev.syncline.feed.source.Encoding;
import dev.syncline.feed.source.OpenText;
import dev.syncline.feed.source.Refusals;
import dev.syncline.feed.source.StagedFeed;
import dev.syncline.feed.source.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Stages JSON lines: an object a line, whose names are the columns. Immutable, thread-safe. */
public final class JsonLines {
    /** The name of the format. */
    public static final String FORMAT = "json-lines";

    private static final int MOST_COLUMNS = 5_000;
    private static final int SHOWN = 2_000;
    private static final int REPORT_EVERY = 1 << 10;

    private final Path directory;
    private final int mostLineChars;

    /** Staged files go to {@code directory}, which is there. */
    public JsonLines(Path directory, int mostLineChars) {
        this.directory = directory;
        this.mostLineChars = mostLineChars;
    }

    /** Whether a text is JSON lines. */
    public static boolean isLikely(TextFile file, Encoding encoding) {
        return first(file, encoding) == '{';
    }

    private static int first(TextFile file, Encoding encoding) {
        try (OpenText text = file.open(encoding)) {
            int c = text.read();
            while (c >= 0 && Character.isWhitespace(c)) {
                c = text.read();
            }
            return c;
        } catch (IOException e) {
            throw Refusals.unreadable(file.path(), e);
        }
    }

    /**
     * Stages a file.
     *
     * @param rowsSoFar hears of lines read
     * @throws FeedRefused where it is something else
     */
    public StagedFeed stage(TextFile file, Encoding encoding, LongConsumer rowsSoFar) {
        if (first(file, encoding) != '{') {
            throw new FeedRefused(
                    file.path() + " is not JSON lines: it does not begin with an object. An array has to be"
                            + " written with one object a line.");
        }
        Path target = null;
        try {
            Set<String> columns = columns(file, encoding);
            target = Files.createTempFile(directory, "json-", ".csv");
            Optional<String> hold = write(file, encoding, List.copyOf(columns), target, rowsSoFar);
            List<String> notes =
                    encoding.displayName().equals("UTF-8") ? List.of() : List.of("read as " + encoding.displayName());
            StagedFeed staged =
                    new StagedFeed(target, FORMAT, notes, hold.stream().toList(), new TreeMap<>(), List.of());
            target = null;
            return staged;
        } catch (IOException e) {
            throw Refusals.unreadable(file.path(), e);
        } finally {
            Staging.drop(target);
        }
    }

    /** All names, in the order of their first appearance. */
    private Set<String> columns(TextFile file, Encoding encoding) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        try (LineReader lines = new LineReader(file.open(encoding), mostLineChars)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                Map<String, String> cells = cells(lines, line);
                if (cells != null) {
                    columns.addAll(cells.keySet());
                }
                if (columns.size() > MOST_COLUMNS) {
                    throw new FeedRefused(
                            file.path() + " has more than " + MOST_COLUMNS + " different names up to line "
                                    + lines.line() + ". Names must be those of columns, not of products.");
                }
            }
        }
        return columns;
    }

    private static @Nullable Map<String, String> cells(LineReader lines, String line) {
        return line.isBlank() || lines.isTooLong() ? null : FlatJson.of(line).orElse(null);
    }

    private Optional<String> write(
            TextFile file, Encoding encoding, List<String> columns, Path target, LongConsumer rowsSoFar)
            throws IOException {
        boolean lastIsBroken = false;
        long last = 0;
        try (OpenText text = file.open(encoding);
                LineReader lines = new LineReader(text, mostLineChars);
                StagedWriter writer = new StagedWriter(target, columns)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (line.isBlank()) {
                    continue;
                }
                last = lines.line();
                Map<String, String> cells = cells(lines, line);
                lastIsBroken = cells == null;
                if (cells == null) {
                    String why = lines.isTooLong()
                            ? "the line is longer than the limit of " + mostLineChars + " characters"
                            : "the line is no JSON object";
                    writer.broken(last, why, List.of(line.length() > SHOWN ? line.substring(0, SHOWN) : line));
                } else {
                    List<String> row = new ArrayList<>(columns.size());
                    columns.forEach(column -> row.add(cells.getOrDefault(column, "")));
                    writer.row(last, row);
                }
                if (last % REPORT_EVERY == 0) {
                    Staging.report(rowsSoFar, last, file.path());
                }
            }
            if (text.isCutOff() || (lastIsBroken && !text.endsWithLineBreak())) {
                return Optional.of("The file ends in the middle of line " + last
                        + ": it was cut off. Nothing was removed from the catalogue.");
            }
        }
        return Optional.empty();
    }
}
