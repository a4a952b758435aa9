package dev.syncline.feed.csv;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row that was read last. The same object carries the next one; keep {@link #stored()}. Not thread-safe. */
public final class Row implements Cells {
    private static final int FIRST_TEXT = 8192;
    private static final int FIRST_CELLS = 64;

    private final long mostChars;
    private char[] text = new char[FIRST_TEXT];
    private int[] ends = new int[FIRST_CELLS];
    private int cells;
    private int length;
    private long line;
    private boolean tooLong;
    private @Nullable RowFault fault;

    Row(long mostChars) {
        this.mostChars = mostChars;
    }

    void begin(long startingLine) {
        cells = 0;
        length = 0;
        line = startingLine;
        tooLong = false;
        fault = null;
    }

    void add(char[] from, int offset, int count) {
        if (cells == ends.length) {
            ends = Arrays.copyOf(ends, cells * 2);
        }
        if (length + (long) count > mostChars) {
            tooLong = true;
        } else {
            if (length + count > text.length) {
                text = Arrays.copyOf(text, Math.max(text.length * 2, length + count));
            }
            System.arraycopy(from, offset, text, length, count);
            length += count;
        }
        ends[cells++] = length;
    }

    void line(long ofSupplier) {
        line = ofSupplier;
    }

    void shiftLine(long by) {
        line += by;
    }

    void fault(RowFault found) {
        fault = found;
    }

    @Override
    public int size() {
        return cells;
    }

    @Override
    public String cell(int column) {
        if (column >= cells) {
            return "";
        }
        int start = contentStart(column);
        return new String(text, start, contentEnd(column, start) - start);
    }

    @Override
    public long line() {
        return line;
    }

    /** Whether a cell is missing, empty or white space. */
    public boolean isBlank(int column) {
        if (column >= cells) {
            return true;
        }
        int start = contentStart(column);
        return start == ends[column];
    }

    /** The length of a cell as it stands. */
    public int length(int column) {
        return column < cells ? ends[column] - start(column) : 0;
    }

    /** Where a cell begins in {@link #text()}. */
    public int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    /** Where a cell's content begins, white space left out. */
    public int contentStart(int column) {
        int start = start(column);
        int end = ends[column];
        while (start < end && text[start] <= ' ') {
            start++;
        }
        return start;
    }

    /** Where a cell's content ends, white space left out, given where it begins. */
    public int contentEnd(int column, int contentStart) {
        int end = ends[column];
        while (end > contentStart && text[end - 1] <= ' ') {
            end--;
        }
        return end;
    }

    /** The characters of all cells one after the other; only to be read, and only until the next row. */
    @SuppressWarnings("EI_EXPOSE_REP")
    public char[] text() {
        return text;
    }

    /** How many of {@link #text()} belong to this row. */
    public int length() {
        return length;
    }

    /** Whether the row as a whole was longer than the limit, so that cells at its end are empty here. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** What is wrong with the row's quotes or lengths, where it was read with a screen. */
    public Optional<RowFault> fault() {
        return Optional.ofNullable(fault);
    }

    /** Whether the row is one cell of nothing but NUL characters, as file systems and mainframes pad files. */
    public boolean isPadding() {
        if (cells != 1 || length == 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character stands in for bytes that could not be read. */
    public boolean hasReplacement() {
        return RowHash.hasReplacement(text, 0, length);
    }

    /** A copy that stays. */
    public StoredRow stored() {
        return new StoredRow(new String(text, 0, length), Arrays.copyOf(ends, cells), line);
    }

    /** The digest of all cells and where they end. */
    public RowHash hash(long seed) {
        return RowHash.of(seed, text, ends, 0, cells);
    }

    /** The digest of some cells and where they end; equal where these cells are, whatever the others say. */
    public RowHash hash(long seed, CellRuns columns) {
        RowHash hash = RowHash.NONE;
        for (int run = 0; run < columns.count(); run++) {
            int from = Math.min(columns.from(run), cells);
            hash = hash.then(RowHash.of(seed, text, ends, from, Math.min(columns.to(run), cells)));
        }
        return hash;
    }
}
