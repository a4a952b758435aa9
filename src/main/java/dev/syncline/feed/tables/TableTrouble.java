package dev.syncline.feed.tables;

/** A table that has to be read another way; all begins again with that. */
final class TableTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    /** What stands against the way in which it was read. */
    enum Kind {
        /** Quotes or lengths that need a screen. */
        QUOTES,
        /** Bytes that are none of the encoding. */
        ENCODING,
        /** Rows that are not in the order of their products. */
        ORDER
    }

    private final String table;
    private final Kind kind;

    TableTrouble(String table, Kind kind) {
        super(table + ": " + kind);
        this.table = table;
        this.kind = kind;
    }

    String table() {
        return table;
    }

    Kind kind() {
        return kind;
    }
}
