package dev.syncline.feed.csv;

import java.util.Deque;
import java.util.OptionalInt;

/** Where in the quotes of a text a {@link QuoteScreen} is, one character after the other. */
final class ScreenState {
    private enum Place {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        REST_OF_LINE
    }

    /** What was found in one record. */
    static final class Finding {
        private final long record;
        private RowFault fault;
        private long linesLeftOut;

        Finding(long record, RowFault fault) {
            this.record = record;
            this.fault = fault;
        }

        long record() {
            return record;
        }

        RowFault fault() {
            return fault;
        }

        long linesLeftOut() {
            return linesLeftOut;
        }
    }

    private final char delimiter;
    private final int mostCellChars;
    private final Deque<Finding> findings;
    private Place place = Place.CELL_START;
    private boolean afterReturn;
    private boolean leavingOut;
    private long record = 1;
    private long line = 1;
    private long openedInLine = 1;
    private int column;
    private int cellChars;

    ScreenState(Dialect dialect, Deque<Finding> findings) {
        this.delimiter = dialect.delimiter();
        this.mostCellChars = dialect.mostCellChars();
        this.findings = findings;
    }

    Deque<Finding> findings() {
        return findings;
    }

    /** Passes one character on, or not; returns how many characters were written to {@code target}. */
    int pass(char c, char[] target, int offset) {
        boolean secondHalf = c == '\n' && afterReturn;
        afterReturn = c == '\r';
        if (secondHalf) {
            // The other half of a line break that was counted already; inside a cell that is too long it goes with the
            // rest.
            return place == Place.QUOTED && leavingOut ? 0 : write(c, target, offset);
        }
        boolean lineBreak = c == '\r' || c == '\n';
        return switch (place) {
            case QUOTED -> quoted(c, lineBreak, target, offset);
            case QUOTE_IN_QUOTED -> afterQuote(c, lineBreak, target, offset);
            case REST_OF_LINE -> lineBreak ? endOfRecord(c, target, offset) : 0;
            case CELL_START, PLAIN -> plain(c, lineBreak, target, offset);
        };
    }

    /** The character that the text still needs at its end, if any. */
    OptionalInt end() {
        if (place == Place.QUOTED) {
            RowFault unclosed = new RowFault.Unclosed(column, openedInLine);
            find(unclosed);
            findings.getLast().fault = unclosed;
            return OptionalInt.of('"');
        }
        return place == Place.QUOTE_IN_QUOTED && leavingOut ? OptionalInt.of('"') : OptionalInt.empty();
    }

    private int plain(char c, boolean lineBreak, char[] target, int offset) {
        if (lineBreak) {
            return endOfRecord(c, target, offset);
        }
        if (c == delimiter) {
            return endOfCell(c, target, offset);
        }
        if (c == '"' && place == Place.CELL_START) {
            place = Place.QUOTED;
            openedInLine = line;
            return write(c, target, offset);
        }
        place = Place.PLAIN;
        return content(c, target, offset);
    }

    private int quoted(char c, boolean lineBreak, char[] target, int offset) {
        if (c == '"') {
            place = Place.QUOTE_IN_QUOTED;
            return leavingOut ? 0 : write(c, target, offset);
        }
        if (lineBreak) {
            line++;
        }
        int written = content(c, target, offset);
        if (lineBreak && written == 0) {
            findings.getLast().linesLeftOut++;
        }
        return written;
    }

    private int afterQuote(char c, boolean lineBreak, char[] target, int offset) {
        if (c == '"') {
            place = Place.QUOTED;
            return content(c, target, offset);
        }
        // A closing quote was held back while the cell's end was left out.
        int held = leavingOut ? write('"', target, offset) : 0;
        if (lineBreak) {
            return held + endOfRecord(c, target, offset + held);
        }
        if (c == delimiter) {
            return held + endOfCell(c, target, offset + held);
        }
        find(new RowFault.AfterQuote(column, line, c));
        place = Place.REST_OF_LINE;
        return held;
    }

    private int content(char c, char[] target, int offset) {
        if (cellChars < mostCellChars) {
            cellChars++;
            return write(c, target, offset);
        }
        if (!leavingOut) {
            find(new RowFault.TooLong(column, line));
            // A pair of quotes of which the first went through must not be torn apart.
            boolean half = c == '"' && place == Place.QUOTED;
            leavingOut = true;
            return half ? write(c, target, offset) : 0;
        }
        return 0;
    }

    private int endOfCell(char c, char[] target, int offset) {
        place = Place.CELL_START;
        column++;
        cellChars = 0;
        leavingOut = false;
        return write(c, target, offset);
    }

    private int endOfRecord(char c, char[] target, int offset) {
        endOfCell(c, target, offset);
        column = 0;
        record++;
        line++;
        return 1;
    }

    private void find(RowFault fault) {
        if (findings.isEmpty() || findings.getLast().record != record) {
            findings.addLast(new Finding(record, fault));
        }
    }

    private static int write(char c, char[] target, int offset) {
        target[offset] = c;
        return 1;
    }
}
