package dev.syncline.feed.csv;

/**
 * How a text is divided.
 *
 * @param delimiter the character between cells
 * @param mostCellChars the longest cell that is read, in characters
 * @param screened whether the text goes through a {@link QuoteScreen}; slower, and only needed where FastCSV gave up
 */
public record Dialect(char delimiter, int mostCellChars, boolean screened) {
    /** The same with a screen. */
    public Dialect withScreen() {
        return new Dialect(delimiter, mostCellChars, true);
    }

    /** A delimiter as people write it. */
    public static String nameOf(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }
}
