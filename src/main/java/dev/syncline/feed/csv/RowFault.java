package dev.syncline.feed.csv;

/** Why a row cannot be read as it stands. */
public sealed interface RowFault {
    /** A quoted cell goes on after its closing quote. */
    record AfterQuote(int column, long line, char found) implements RowFault {}

    /** A cell is longer than the limit. */
    record TooLong(int column, long line) implements RowFault {}

    /** The row could not be read where it came from. */
    record Broken(String why) implements RowFault {}

    /** The file ends inside a quoted cell. */
    record Unclosed(int column, long openedInLine) implements RowFault {}
}
