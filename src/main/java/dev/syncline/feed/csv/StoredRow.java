package dev.syncline.feed.csv;

/** A row kept for later. Immutable. */
public final class StoredRow implements Cells {
    private final String text;
    private final int[] ends;
    private final long line;

    StoredRow(String text, int[] ends, long line) {
        this.text = text;
        this.ends = ends;
        this.line = line;
    }

    @Override
    public int size() {
        return ends.length;
    }

    @Override
    public String cell(int column) {
        return column < ends.length ? raw(column).strip() : "";
    }

    /** The content of a cell as it stood, with white space around it. */
    public String raw(int column) {
        return text.substring(column == 0 ? 0 : ends[column - 1], ends[column]);
    }

    @Override
    public long line() {
        return line;
    }
}
