package dev.syncline.feed.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import org.jspecify.annotations.Nullable;

/** Takes the cells of each row from FastCSV without making strings of them. */
final class RowCollector extends AbstractBaseCsvCallbackHandler<Row> {
    private final Row row;
    private final @Nullable QuoteScreen screen;
    private final boolean staged;
    private long records;

    RowCollector(Row row, @Nullable QuoteScreen screen, boolean staged) {
        this.row = row;
        this.screen = screen;
        this.staged = staged;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        row.begin(startingLineNumber);
        records++;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (staged && index == 0) {
            StagedWriter.place(new String(buffer, offset, length), row);
        } else {
            row.add(buffer, offset, length);
        }
    }

    @Override
    protected Row buildRecord() {
        if (screen != null) {
            screen.judge(records, row);
        }
        return row;
    }
}
