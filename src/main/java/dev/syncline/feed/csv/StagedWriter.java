package dev.syncline.feed.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows that came from elsewhere (tables, JSON, spreadsheets) so that a {@link RowReader} reads them as rows of a
 * file, each with the line that it has at the supplier. Not thread-safe.
 */
public final class StagedWriter implements AutoCloseable {
    private static final char WHY = '!';

    private final CsvWriter writer;
    private final List<String> cells = new ArrayList<>();

    /** Writes to a file that is there. */
    public StagedWriter(Path file, List<String> header) throws IOException {
        this.writer = CsvWriter.builder().bufferSize(1 << 16).build(file, StandardCharsets.UTF_8);
        write(1, header, null);
    }

    /** A row. */
    public void row(long line, List<String> row) {
        write(line, row, null);
    }

    /** A row that cannot be used, and why. */
    public void broken(long line, String why, List<String> row) {
        write(line, row, why);
    }

    private void write(long line, List<String> row, @Nullable String why) {
        cells.clear();
        cells.add(why == null ? Long.toString(line) : line + String.valueOf(WHY) + why);
        cells.addAll(row);
        writer.writeRecord(cells);
    }

    /** Tells a row what its first cell says of it. */
    static void place(String cell, Row row) {
        int at = cell.indexOf(WHY);
        row.line(Long.parseLong(at < 0 ? cell : cell.substring(0, at)));
        if (at >= 0) {
            row.fault(new RowFault.Broken(cell.substring(at + 1)));
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
