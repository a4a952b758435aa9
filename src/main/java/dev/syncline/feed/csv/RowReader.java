package dev.syncline.feed.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads rows one after the other; empty lines are left out. Not thread-safe. */
public final class RowReader implements AutoCloseable {
    /** Room for what is read ahead behind the longest cell. */
    private static final int READ_AHEAD = 4 * 8192;

    private static final int MOST_ROW_CELLS = 8;

    private final CloseableIterator<Row> rows;
    private final @Nullable QuoteScreen screen;

    /** Reads from {@code text}, which is closed together with this. */
    public RowReader(Reader text, Dialect dialect) {
        this.screen = dialect.screened() ? new QuoteScreen(text, dialect) : null;
        Row row = new Row((long) dialect.mostCellChars() * MOST_ROW_CELLS);
        this.rows = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(2 * dialect.mostCellChars() + READ_AHEAD)
                .build(new RowCollector(row, screen, dialect.staged()), screen == null ? text : screen)
                .iterator();
    }

    /**
     * The next row, or nothing at the end.
     *
     * @throws Unreadable where quotes or lengths need a screen
     * @throws IOException where the source fails
     */
    public @Nullable Row next() throws IOException, Unreadable {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new Unreadable(e);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    /** FastCSV gave up: a quote where none may be, a missing one, or a cell beyond the limit. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(CsvParseException cause) {
            super(cause);
        }
    }
}
