package dev.syncline.cli.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list as a table. The widths of its columns come from the first rows, which are held back until then. Long cells are
 * shortened, the last one of a row only where the screen is known to be too narrow.
 */
final class Table implements Listing {
    private static final int MEASURED_ROWS = 200;
    private static final int WIDEST = 48;
    private static final String GAP = "  ";

    private final PrintStream out;
    private final int columns;
    private final List<String> headings;
    private final List<List<String>> held = new ArrayList<>();
    private int[] widths = {};

    Table(PrintStream out, int columns, String... headings) {
        this.out = out;
        this.columns = columns;
        this.headings = List.of(headings);
    }

    @Override
    public void row(ObjectNode document, List<String> cells) {
        if (widths.length > 0) {
            write(cells);
            return;
        }
        held.add(cells);
        if (held.size() == MEASURED_ROWS) {
            begin();
        }
    }

    @Override
    public void close() {
        if (widths.length == 0 && !held.isEmpty()) {
            begin();
        }
        out.flush();
    }

    private void begin() {
        widths = headings.stream().mapToInt(String::length).toArray();
        for (List<String> row : held) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(
                        widths[i], Math.min(WIDEST, onOneLine(row.get(i)).length()));
            }
        }
        write(headings);
        held.forEach(this::write);
        held.clear();
    }

    private void write(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size() - 1; i++) {
            String cell = shortened(onOneLine(cells.get(i)), WIDEST);
            line.append(cell)
                    .append(" ".repeat(Math.max(0, widths[i] - cell.length())))
                    .append(GAP);
        }
        line.append(onOneLine(cells.getLast()));
        String text = line.toString().stripTrailing();
        out.println(columns > 0 ? shortened(text, columns) : text);
    }

    private static String onOneLine(String cell) {
        return cell.replaceAll("\\s+", " ");
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
