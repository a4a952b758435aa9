package dev.syncline.feed.csv;

/**
 * How a text is divided.
 *
 * @param delimiter the character between cells
 * @param mostCellChars the longest cell that is read, in characters
 * @param screened whether the text goes through a {@link QuoteScreen}; slower, and only needed where FastCSV gave up
 * @param staged whether each row was written by {@link StagedWriter}, with its place in the supplier's file before it
 */
public record Dialect(char delimiter, int mostCellChars, boolean screened, boolean staged) {
    /** Of a supplier's own file. */
    public Dialect(char delimiter, int mostCellChars, boolean screened) {
        this(delimiter, mostCellChars, screened, false);
    }

    /** Of a file that was staged. */
    public static Dialect ofStaged(int mostCellChars) {
        return new Dialect(',', mostCellChars, false, true);
    }

    /** The same with a screen. */
    public Dialect withScreen() {
        return new Dialect(delimiter, mostCellChars, true, staged);
    }

    /** A delimiter as people write it. */
    public static String nameOf(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }
}
