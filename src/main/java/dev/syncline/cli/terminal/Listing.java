package dev.syncline.cli.terminal;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A list that is being written, row by row; closing it writes what was held back. */
public interface Listing extends AutoCloseable {
    /** Writes one row: the document for scripts, the cells for people. */
    void row(ObjectNode document, List<String> cells);

    @Override
    void close();
}
