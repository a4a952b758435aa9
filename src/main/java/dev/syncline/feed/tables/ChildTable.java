package dev.syncline.feed.tables;

import dev.syncline.feed.csv.Row;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table that belong to products, product after product. Not thread-safe. */
final class ChildTable implements AutoCloseable {
    private final TableReader reader;
    private final int idColumn;
    private @Nullable Row pending;
    private String pendingId = "";
    private long strays;

    ChildTable(TableReader reader) throws IOException, TableTrouble {
        this.reader = reader;
        this.idColumn = reader.column("productid");
        advance();
    }

    /** Takes a row, which is only good until it returns. */
    @FunctionalInterface
    interface Taker {
        /** One row. */
        void take(Row row);
    }

    TableReader reader() {
        return reader;
    }

    /** Gives the rows of a product; products have to be asked for in their order. */
    void forEach(String id, Taker taker) throws IOException, TableTrouble {
        while (pending != null) {
            int order = ProductIds.compare(pendingId, id);
            if (order > 0) {
                return;
            }
            if (order == 0) {
                taker.take(pending);
            } else {
                strays++;
            }
            advance();
        }
    }

    /** Reads what is left, so that a cut end is found. */
    void end(TableFindings findings) throws IOException, TableTrouble {
        while (pending != null) {
            strays++;
            advance();
        }
        reader.end();
        findings.stray(strays);
    }

    private void advance() throws IOException, TableTrouble {
        String before = pendingId;
        pending = reader.next();
        pendingId = pending == null ? "" : pending.cell(idColumn);
        if (pending != null && ProductIds.compare(before, pendingId) > 0) {
            throw new TableTrouble(reader.name(), TableTrouble.Kind.ORDER);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
