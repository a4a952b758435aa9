package dev.syncline.feed.tables;

import dev.syncline.engine.FeedRefused;
import dev.syncline.feed.csv.Dialect;
import dev.syncline.feed.csv.Row;
import dev.syncline.feed.csv.RowFault;
import dev.syncline.feed.csv.RowReader;
import dev.syncline.feed.source.OpenText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of one table, one after the other. Rows that cannot be used are said and left out. Not thread-safe. */
final class TableReader implements AutoCloseable {
    private final TableWay way;
    private final TableFindings findings;
    private final OpenText text;
    private final RowReader rows;
    private final List<String> header = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private long last = 1;
    private boolean lastIsBroken;
    private long read;

    TableReader(TableWay way, int mostCellChars, TableFindings findings) throws IOException, TableTrouble {
        this.way = way;
        this.findings = findings;
        this.text = way.file().open(way.encoding());
        Dialect plain =
                way.sorted() ? Dialect.ofStaged(mostCellChars) : new Dialect(way.delimiter(), mostCellChars, false);
        this.rows = new RowReader(text, way.screened() ? plain.withScreen() : plain);
        Row names = nextRow();
        for (int i = 0; names != null && i < names.size(); i++) {
            header.add(names.cell(i));
            places.putIfAbsent(names.cell(i).toLowerCase(Locale.ROOT), i);
        }
    }

    String name() {
        return way.name();
    }

    List<String> header() {
        return header;
    }

    /** How many rows there were so far. */
    long read() {
        return read;
    }

    /** The place of a column by one of its names, or -1. */
    int find(String... names) {
        for (String name : names) {
            Integer place = places.get(name);
            if (place != null) {
                return place;
            }
        }
        return -1;
    }

    /** The place of a column. */
    int column(String... names) {
        int place = find(names);
        if (place < 0) {
            throw new FeedRefused("The table " + name() + " has no column " + names[0] + ". It has "
                    + String.join(", ", header) + ". Ask the supplier for the export again.");
        }
        return place;
    }

    /** The next row that can be used; nothing at the end. */
    @Nullable
    Row next() throws IOException, TableTrouble {
        for (Row row = nextRow(); row != null; row = nextRow()) {
            if (row.isPadding()) {
                continue;
            }
            read++;
            String wrong = wrong(row);
            if (wrong.isEmpty()) {
                return row;
            }
            findings.warn(name(), row.line(), row.cell(0), "table-row-unreadable", "the row is left out: " + wrong);
        }
        return null;
    }

    /** The next row, sound or not, with {@link #wrong} to tell; nothing at the end. */
    @Nullable
    Row nextOfAny() throws IOException, TableTrouble {
        Row row = nextRow();
        while (row != null && row.isPadding()) {
            row = nextRow();
        }
        read += row == null ? 0 : 1;
        return row;
    }

    /** Why a row cannot be used; empty where it can. */
    String wrong(Row row) {
        lastIsBroken = row.fault().isPresent() || row.size() < header.size();
        if (row.fault().isPresent()) {
            return switch (row.fault().get()) {
                case RowFault.AfterQuote fault -> "a cell goes on after its closing quote in line " + fault.line();
                case RowFault.TooLong fault -> "a cell is longer than the limit in line " + fault.line();
                case RowFault.Broken fault -> fault.why();
                case RowFault.Unclosed fault ->
                    "the file ends inside a quoted field that opened in line " + fault.openedInLine();
            };
        }
        if (row.size() < header.size()) {
            return "it has " + row.size() + " columns, the header of " + name() + " has " + header.size();
        }
        for (int i = header.size(); i < row.size(); i++) {
            if (!row.isBlank(i)) {
                return "it has " + row.size() + " columns, the header of " + name() + " has " + header.size();
            }
        }
        return "";
    }

    private @Nullable Row nextRow() throws IOException, TableTrouble {
        Row row;
        try {
            row = rows.next();
        } catch (RowReader.Unreadable e) {
            throw new TableTrouble(name(), TableTrouble.Kind.QUOTES);
        }
        if (row == null) {
            return null;
        }
        last = row.line();
        if (way.doubtful() && row.hasReplacement()) {
            throw new TableTrouble(name(), TableTrouble.Kind.ENCODING);
        }
        return row;
    }

    /** Says so where the table was cut off; to be asked at its end. */
    void end() {
        if (text.isCutOff() || (lastIsBroken && !text.endsWithLineBreak())) {
            findings.hold("The table " + name() + " ends in the middle of line " + last
                    + ": it was cut off. Ask the supplier for the export again.");
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
