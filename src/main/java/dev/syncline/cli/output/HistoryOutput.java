package dev.syncline.cli.output;

import dev.syncline.cli.terminal.Json;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.model.RunId;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One entry of the history, as scripts and people see it. */
public final class HistoryOutput {
    private static final String[] HEADINGS = {"At", "By", "Run", "Product", "Did", "Side", "Field", "Before", "After"};

    private HistoryOutput() {}

    /** The document of an entry. */
    public static ObjectNode json(HistoryEntry entry) {
        ObjectNode document = Json.object().put("at", entry.at().toString()).put("actor", entry.actor());
        document.set("run", Shown.number(entry.run().map(RunId::number)));
        document.put("product", entry.key());
        document.set("field", Shown.word(entry.field()));
        document.set("before", Shown.json(entry.before()));
        document.set("after", Shown.json(entry.after()));
        return document.put("side", Shown.word(entry.side())).put("action", entry.action());
    }

    /** The headings of a list of entries. */
    public static String[] headings() {
        return HEADINGS.clone();
    }

    /** The entry as a row under the headings. */
    public static List<String> cells(HistoryEntry entry) {
        return List.of(
                Shown.moment(entry.at()),
                entry.actor(),
                Shown.orNothing(entry.run()),
                entry.key(),
                entry.action(),
                Shown.word(entry.side()),
                Shown.orNothing(entry.field()),
                Shown.text(entry.before()),
                Shown.text(entry.after()));
    }
}
