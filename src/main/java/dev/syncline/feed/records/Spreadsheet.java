package dev.syncline.feed.records;

import dev.syncline.engine.FeedRefused;
import dev.syncline.feed.csv.StagedWriter;
import dev.syncline.feed.source.Refusals;
import dev.syncline.feed.source.StagedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Stages a spreadsheet (XLSX): the first visible sheet, whose first row has the names of columns. Thread-safe. */
public final class Spreadsheet {
    /** The name of the format. */
    public static final String FORMAT = "xlsx";

    /** The texts of a spreadsheet are kept in memory; beyond this the format is the wrong one. */
    private static final long MOST_TEXT_BYTES = 150_000_000;

    private static final int REPORT_EVERY = 1 << 10;

    private final Path directory;
    private final int mostCellChars;
    private final long mostBytes;

    /** Staged files go to {@code directory}, which is there. */
    public Spreadsheet(Path directory, int mostCellChars, long mostBytes) {
        this.directory = directory;
        this.mostCellChars = mostCellChars;
        this.mostBytes = mostBytes;
    }

    /**
     * Stages a spreadsheet.
     *
     * @param source where it is
     * @param file the file that a person named, for messages
     * @param rowsSoFar hears of rows read
     */
    public StagedFeed stage(Path source, Path file, LongConsumer rowsSoFar) {
        checkSize(source, file);
        Path target = null;
        try (ReadableWorkbook book = new ReadableWorkbook(source.toFile(), new ReadingOptions(true, true))) {
            target = Files.createTempFile(directory, "sheet-", ".csv");
            List<String> notes = new ArrayList<>();
            write(sheet(file, book, notes), file, book.isDate1904(), target, rowsSoFar);
            StagedFeed staged = new StagedFeed(target, FORMAT, notes, List.of(), new TreeMap<>(), List.of());
            target = null;
            return staged;
        } catch (IOException e) {
            throw damaged(file, e);
        } catch (FeedRefused | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library throws what its parser throws, of any type, where the file is damaged.
            throw damaged(file, e);
        } finally {
            Staging.drop(target);
        }
    }

    private static FeedRefused damaged(Path file, Exception cause) {
        return new FeedRefused(
                file + " is a spreadsheet that cannot be read: it is cut off or damaged. Open it in a"
                        + " spreadsheet program, save it again or as CSV, and import that.",
                cause);
    }

    private void checkSize(Path source, Path file) {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            long all = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            long texts = zip.stream()
                    .filter(entry -> entry.getName().endsWith("sharedStrings.xml"))
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (all > mostBytes || texts > MOST_TEXT_BYTES) {
                throw new FeedRefused(file + " unpacks to " + all + " bytes, " + texts + " of them texts, which is more"
                        + " than the limit for spreadsheets. Save it as CSV and import that.");
            }
        } catch (IOException e) {
            throw Refusals.unreadable(file, e);
        }
    }

    private static Sheet sheet(Path file, ReadableWorkbook book, List<String> notes) {
        List<Sheet> visible = book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        if (visible.isEmpty()) {
            throw new FeedRefused(file + " has no visible sheet. Ask the supplier for it again.");
        }
        if (visible.size() > 1) {
            notes.add("sheet '" + visible.getFirst().getName() + "' is read, " + (visible.size() - 1)
                    + " others are left out");
        }
        return visible.getFirst();
    }

    private void write(Sheet sheet, Path file, boolean since1904, Path target, LongConsumer rowsSoFar)
            throws IOException {
        SheetCells texts = new SheetCells(since1904);
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> all = rows.iterator();
            List<String> header = new ArrayList<>();
            while (header.isEmpty() && all.hasNext()) {
                header = trimmed(texts.of(all.next()));
            }
            if (header.isEmpty()) {
                throw new FeedRefused("The sheet '" + sheet.getName() + "' of " + file
                        + " is empty. Nothing was changed. Ask the supplier for it again.");
            }
            try (StagedWriter writer = new StagedWriter(target, header)) {
                while (all.hasNext()) {
                    Row row = all.next();
                    List<String> cells = trimmed(texts.of(row));
                    if (!cells.isEmpty()) {
                        write(writer, row.getRowNum(), cells, header.size());
                    }
                    if (row.getRowNum() % REPORT_EVERY == 0) {
                        Staging.report(rowsSoFar, row.getRowNum(), file);
                    }
                }
            }
        }
    }

    private void write(StagedWriter writer, long line, List<String> cells, int columns) {
        // What is empty at the end of a row is not in the file, which is no fault.
        while (cells.size() < columns) {
            cells.add("");
        }
        if (cells.stream().anyMatch(cell -> cell.length() > mostCellChars)) {
            writer.broken(line, "a cell is longer than the limit of " + mostCellChars + " characters", List.of());
        } else {
            writer.row(line, cells);
        }
    }

    /** Without empty cells at the end. */
    private static List<String> trimmed(List<String> cells) {
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }
}
