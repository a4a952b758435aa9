package dev.syncline.feed;

import dev.syncline.feed.csv.Dialect;
import dev.syncline.feed.csv.Row;
import dev.syncline.feed.csv.RowReader;
import dev.syncline.feed.csv.StoredRow;
import dev.syncline.feed.mapping.DecimalMark;
import dev.syncline.feed.mapping.Header;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The beginning of a file, divided in one way.
 *
 * @param header its first row
 * @param rows some rows behind it
 */
record Sample(Header header, List<StoredRow> rows) {
    private static final int MOST_ROWS = 200;

    static Sample of(String text, Dialect dialect) {
        try (RowReader reader = new RowReader(new StringReader(text), dialect.withScreen())) {
            Row first = reader.next();
            List<String> names = new ArrayList<>();
            for (int i = 0; first != null && i < first.size(); i++) {
                names.add(first.cell(i));
            }
            List<StoredRow> rows = new ArrayList<>();
            for (Row row = reader.next(); row != null && rows.size() < MOST_ROWS; row = reader.next()) {
                rows.add(row.stored());
            }
            return new Sample(new Header(names), rows);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory", e);
        } catch (RowReader.Unreadable e) {
            throw new IllegalStateException("A screened text can always be read", e);
        }
    }

    /** How the numbers in these columns are written: with a point, unless more of them can only be read with a comma. */
    DecimalMark decimals(Set<Integer> columns) {
        int balance = 0;
        for (StoredRow row : rows) {
            for (int column : columns) {
                String text = row.cell(column);
                balance += DecimalMark.COMMA.isTold(text) ? 1 : 0;
                balance -= DecimalMark.POINT.isTold(text) ? 1 : 0;
            }
        }
        return balance > 0 ? DecimalMark.COMMA : DecimalMark.POINT;
    }
}
