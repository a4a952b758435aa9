package dev.syncline.feed.tables;

import dev.syncline.feed.csv.Dialect;
import dev.syncline.feed.csv.Row;
import dev.syncline.feed.csv.RowFault;
import dev.syncline.feed.csv.RowReader;
import dev.syncline.feed.csv.StagedWriter;
import dev.syncline.feed.csv.StoredRow;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Sorts a table by product id: runs that fit into memory, then merged. Rows of one product keep their order. */
final class TableSort {
    private static final long RUN_CHARS = 8_000_000;

    private final Path directory;
    private final int mostCellChars;
    private final List<Path> runs = new ArrayList<>();

    TableSort(Path directory, int mostCellChars) {
        this.directory = directory;
        this.mostCellChars = mostCellChars;
    }

    /** Writes the rows of {@code table}, sound or not, to {@code target}. */
    void sort(TableReader table, Path target) throws IOException, TableTrouble {
        int column = table.column("productid");
        try {
            List<Kept> run = new ArrayList<>();
            long chars = 0;
            for (Row row = table.nextOfAny(); row != null; row = table.nextOfAny()) {
                run.add(new Kept(row.stored(), table.wrong(row)));
                chars += row.length() + 64L;
                if (chars > RUN_CHARS) {
                    spill(table, run, column);
                    chars = 0;
                }
            }
            spill(table, run, column);
            merge(table.header(), column, target);
        } finally {
            for (Path run : runs) {
                Files.deleteIfExists(run);
            }
        }
    }

    /** A row, and what is wrong with it. */
    private record Kept(StoredRow row, String wrong) {
        void write(StagedWriter writer) {
            List<String> cells = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                cells.add(row.cell(i));
            }
            if (wrong.isEmpty()) {
                writer.row(row.line(), cells);
            } else {
                writer.broken(row.line(), wrong, cells);
            }
        }
    }

    private void spill(TableReader table, List<Kept> run, int column) throws IOException {
        run.sort(Comparator.comparing(kept -> kept.row.cell(column), ProductIds::compare));
        Path file = Files.createTempFile(directory, "run-", ".csv");
        runs.add(file);
        try (StagedWriter writer = new StagedWriter(file, table.header())) {
            run.forEach(kept -> kept.write(writer));
        }
        run.clear();
    }

    private void merge(List<String> header, int column, Path target) throws IOException {
        List<Run> open = new ArrayList<>();
        try (StagedWriter writer = new StagedWriter(target, header)) {
            PriorityQueue<Run> queue = new PriorityQueue<>(
                    Comparator.<Run, String>comparing(run -> run.kept().row.cell(column), ProductIds::compare)
                            .thenComparingInt(run -> run.number));
            for (Path file : runs) {
                Run run = new Run(file, open.size(), mostCellChars);
                open.add(run);
                if (run.advance()) {
                    queue.add(run);
                }
            }
            for (Run first = queue.poll(); first != null; first = queue.poll()) {
                first.kept().write(writer);
                if (first.advance()) {
                    queue.add(first);
                }
            }
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    /** A sorted part. */
    private static final class Run implements AutoCloseable {
        private final RowReader rows;
        private final int number;
        private @Nullable Kept kept;

        Run(Path file, int number, int mostCellChars) throws IOException {
            Reader text = Files.newBufferedReader(file);
            this.rows = new RowReader(text, Dialect.ofStaged(mostCellChars));
            this.number = number;
            // The header.
            advance();
        }

        Kept kept() {
            if (kept == null) {
                throw new IllegalStateException("The run is at its end");
            }
            return kept;
        }

        boolean advance() throws IOException {
            try {
                Row next = rows.next();
                kept = next == null ? null : new Kept(next.stored(), why(next));
                return kept != null;
            } catch (RowReader.Unreadable e) {
                throw new IOException("A part that was written just now cannot be read", e);
            }
        }

        private static String why(Row row) {
            return row.fault().orElse(null) instanceof RowFault.Broken(String why) ? why : "";
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
