package dev.syncline.service;

import dev.syncline.compare.canonical.PlainText;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.model.FieldPath;
import dev.syncline.model.RunId;
import dev.syncline.model.Value;
import dev.syncline.service.grid.HistoryGridPort;
import dev.syncline.service.grid.HistoryQuery;
import dev.syncline.service.grid.HistoryRow;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes what a query finds in the history as CSV, a page at a time. */
final class HistoryExport {
    private static final int PAGE = 1000;
    private static final String LINE_END = "\r\n";
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private final HistoryGridPort history;

    HistoryExport(HistoryGridPort history) {
        this.history = history;
    }

    /** Writes a header and a line for each entry, the newest first; returns how many entries. Ends when interrupted. */
    long write(HistoryQuery query, Appendable to, LongConsumer sofar) throws IOException, InterruptedException {
        line(to, List.of("at", "actor", "run", "product", "side", "action", "field", "before", "after"));
        Optional<HistoryRow.Cursor> after = Optional.empty();
        long written = 0;
        while (true) {
            List<HistoryRow> page = history.page(query, after, PAGE);
            for (HistoryRow row : page) {
                line(to, cells(row.entry()));
            }
            written += page.size();
            sofar.accept(written);
            if (page.size() < PAGE) {
                return written;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("The export was cancelled after " + written + " entries");
            }
            after = Optional.of(page.getLast().cursor());
        }
    }

    private static List<String> cells(HistoryEntry entry) {
        return List.of(
                entry.at().toString(),
                entry.actor(),
                entry.run().map(RunId::toString).orElse(""),
                entry.key(),
                entry.side().name().toLowerCase(Locale.ROOT),
                entry.action(),
                entry.field().map(FieldPath::toString).orElse(""),
                text(entry.before()),
                text(entry.after()));
    }

    private static String text(Optional<Value> value) {
        return value.map(PlainText::of).orElse("");
    }

    private static void line(Appendable to, List<String> cells) throws IOException {
        to.append(cells.stream().map(HistoryExport::quoted).collect(Collectors.joining(",")))
                .append(LINE_END);
    }

    /** As RFC 4180 has it. A spreadsheet takes some beginnings for a formula and works it out; those are kept from it. */
    private static String quoted(String text) {
        String cell = FORMULA.matcher(text).lookingAt() && !NUMBER.matcher(text).matches() ? "'" + text : text;
        boolean plain = cell.chars().noneMatch(sign -> sign == '"' || sign == ',' || sign == '\n' || sign == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
