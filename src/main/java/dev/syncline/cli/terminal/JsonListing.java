package dev.syncline.cli.terminal;

import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A list as lines of JSON. */
record JsonListing(PrintStream out) implements Listing {
    @Override
    public void row(ObjectNode document, List<String> cells) {
        out.println(Json.line(document));
    }

    @Override
    public void close() {
        out.flush();
    }
}
