package dev.syncline.feed.csv;

/** The cells of one row; a cell beyond the end is blank. */
public interface Cells {
    /** How many cells there are. */
    int size();

    /** The content of a cell without white space around it. */
    String cell(int column);

    /** The line on which the row begins. */
    long line();
}
