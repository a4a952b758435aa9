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
        if (column >= ends.length) {
            return "";
        }
        int start = column == 0 ? 0 : ends[column - 1];
        int end = ends[column];
        while (start < end && text.charAt(start) <= ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    @Override
    public long line() {
        return line;
    }
}
