package dev.syncline.feed.tables;

import dev.syncline.feed.csv.Row;
import dev.syncline.feed.csv.StagedWriter;
import dev.syncline.feed.source.StagedFeed;
import dev.syncline.feed.source.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/** Joins the tables of an export into one row a product. Immutable, thread-safe. */
public final class TableStager {
    /** The name of the format. */
    public static final String FORMAT = "etilize-tables";

    private static final int REPORT_EVERY = 1 << 8;

    private final Path directory;
    private final int mostCellChars;

    /** Staged files go to {@code directory}, which is there. */
    public TableStager(Path directory, int mostCellChars) {
        this.directory = directory;
        this.mostCellChars = mostCellChars;
    }

    /**
     * Joins the tables.
     *
     * @param encoding the encoding of all of them, where a person named it
     * @param rowsSoFar hears of products joined
     */
    public StagedFeed stage(TableSet tables, Optional<String> encoding, LongConsumer rowsSoFar) {
        Path target = null;
        try (TableDesk desk = new TableDesk(tables, directory, mostCellChars)) {
            know(desk, tables, encoding);
            target = Files.createTempFile(directory, "joined-", ".csv");
            while (true) {
                try {
                    TableFindings findings = desk.begin();
                    join(desk, tables, findings, target, rowsSoFar);
                    StagedFeed staged = new StagedFeed(
                            target,
                            FORMAT,
                            findings.notes(),
                            findings.holds(),
                            findings.warnings(),
                            findings.firstWarnings());
                    target = null;
                    return staged;
                } catch (TableTrouble trouble) {
                    mend(desk, trouble);
                }
            }
        } catch (IOException e) {
            throw tables.unreadable(e);
        } finally {
            drop(target);
        }
    }

    private static void mend(TableDesk desk, TableTrouble first) throws IOException {
        TableTrouble trouble = first;
        while (true) {
            try {
                desk.mend(trouble);
                return;
            } catch (TableTrouble next) {
                trouble = next;
            }
        }
    }

    private static void know(TableDesk desk, TableSet tables, Optional<String> encoding) {
        for (String name : List.of(
                TableSet.PRODUCT,
                TableSet.DESCRIPTIONS,
                TableSet.ATTRIBUTES,
                TableSet.IMAGES,
                TableSet.SKUS,
                TableSet.BULLETS,
                TableSet.ACCESSORIES,
                TableSet.SIMILAR,
                TableSet.UPSELL,
                TableSet.CATEGORIES,
                TableSet.CATEGORY_NAMES,
                TableSet.ATTRIBUTE_NAMES,
                TableSet.UNIT_NAMES,
                TableSet.MANUFACTURERS,
                TableSet.LOCALES)) {
            tables.find(name).ifPresent(file -> desk.know(file, encoding));
        }
        tables.offers().forEach(file -> desk.know(file, encoding));
    }

    private void join(TableDesk desk, TableSet tables, TableFindings findings, Path target, LongConsumer rowsSoFar)
            throws IOException, TableTrouble {
        Names names = new NamesReader(desk, tables).read();
        Path offerFile = Files.createTempFile(directory, "offers-", ".rows");
        try (OfferRows offerRows = new OfferRows(offerFile)) {
            for (TextFile file : tables.offers()) {
                try (TableReader table = desk.open(file)) {
                    offerRows.read(table);
                    table.end();
                }
            }
            Offers offers = new Offers(offerRows, findings);
            try (TableReader products = desk.open(TableSet.PRODUCT);
                    ProductJoin join = new ProductJoin(desk, tables, names, findings);
                    StagedWriter writer = new StagedWriter(target, Joined.HEADER)) {
                each(products, join, offers, writer, rowsSoFar);
                join.end();
                products.end();
            }
            offers.end();
        }
    }

    private void each(
            TableReader products, ProductJoin join, Offers offers, StagedWriter writer, LongConsumer rowsSoFar)
            throws IOException, TableTrouble {
        ProductJoin.Columns columns = ProductJoin.Columns.of(products);
        String before = "";
        List<String> joined = List.of();
        for (Row row = products.nextOfAny(); row != null; row = products.nextOfAny()) {
            String id = row.cell(columns.id());
            if (ProductIds.compare(before, id) > 0) {
                throw new TableTrouble(products.name(), TableTrouble.Kind.ORDER);
            }
            String wrong = products.wrong(row);
            if (!wrong.isEmpty()) {
                writer.broken(row.line(), wrong, broken(row, columns));
                continue;
            }
            // A product that stands twice is joined once, and its doubles are compared as rows.
            joined = id.equals(before) && !joined.isEmpty()
                    ? again(joined, row, columns)
                    : join.join(row, columns, offers);
            before = id;
            writer.row(row.line(), joined);
            if (products.read() % REPORT_EVERY == 0) {
                rowsSoFar.accept(products.read());
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("The reading of the tables was stopped.");
                }
            }
        }
    }

    /** What can be said of a product whose row cannot be used. */
    private static List<String> broken(Row row, ProductJoin.Columns columns) {
        List<String> cells = Joined.blank(Joined.HEADER.size());
        cells.set(0, row.cell(columns.id()));
        cells.set(Joined.HEADER.indexOf("MfgPartNo"), row.cell(columns.part()));
        return cells;
    }

    private static List<String> again(List<String> joined, Row row, ProductJoin.Columns columns) {
        List<String> cells = new ArrayList<>(joined);
        cells.set(Joined.HEADER.indexOf("MfgPartNo"), row.cell(columns.part()));
        return cells;
    }

    private static void drop(@org.jspecify.annotations.Nullable Path target) {
        if (target != null) {
            try {
                Files.deleteIfExists(target);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("The staged file " + target, e);
            }
        }
    }
}
