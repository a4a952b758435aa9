package dev.syncline.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;

/** The least that can be done with a feed: every row and cell is parsed and dropped. */
public final class FeedParsing {
    private FeedParsing() {}

    /** Parses a CSV file, split at commas. */
    public static Parsed parse(Path file) throws IOException {
        long begun = System.nanoTime();
        long rows = 0;
        long cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                rows++;
                cells += row.getFieldCount();
            }
        }
        return new Parsed(rows, cells, (System.nanoTime() - begun) / 1e9);
    }
}
