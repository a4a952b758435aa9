package dev.syncline.feed.survey;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.syncline.feed.csv.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rejected rows in the layout in which they came, in UTF-8, behind two more columns with their lines and reasons. Those
 * come first, because a row with too few or too many cells shall stay one until somebody mends it. The file is there under
 * its name only when it is complete. Not thread-safe.
 */
final class RejectsFile implements AutoCloseable {
    static final String LINE_COLUMN = "RejectedLine";
    private static final String REASONS_COLUMN = "RejectedReasons";
    private static final int NAME_DIGITS = 12;

    private final Path directory;
    private final Reading reading;
    private final int own;
    private final FindingsFile all;
    private @Nullable Path draft;
    private @Nullable CsvWriter writer;

    RejectsFile(Path directory, Reading reading) {
        this.directory = directory;
        this.reading = reading;
        this.all = new FindingsFile(directory);
        // A file of mended rejects brings these two columns itself.
        this.own = reading.header().names().indexOf(LINE_COLUMN) == 0 ? 2 : 0;
    }

    void write(Row row, String reasons) throws IOException {
        CsvWriter open = writer == null ? open() : writer;
        List<String> cells = new ArrayList<>(row.size() + 2);
        cells.add(Long.toString(row.line()));
        cells.add(reasons);
        for (int i = own; i < row.size(); i++) {
            cells.add(new String(row.text(), row.start(i), row.length(i)));
        }
        open.writeRecord(cells);
    }

    /** What is kept of each finding. */
    FindingsFile findings() {
        return all;
    }

    /** Puts the file under its name, which is the same for the same content; empty where nothing was rejected. */
    Optional<Path> complete(String contentHex, Findings findings) throws IOException {
        if (writer == null || draft == null) {
            return Optional.empty();
        }
        writer.close();
        writer = null;
        String source = String.valueOf(reading.file().path().getFileName());
        int dot = source.indexOf('.');
        String stem = dot > 0 ? source.substring(0, dot) : source;
        String name = stem + "-rejected-" + contentHex.substring(0, NAME_DIGITS);
        Path target = directory.resolve(name + ".csv");
        all.complete(directory.resolve(name + FindingsFile.ENDING));
        RejectsShelf.Facts facts = new RejectsShelf.Facts(
                reading.file().path().toString(),
                reading.mapping().label(),
                findings.rejectedRows(),
                findings.warnings().values().stream().mapToLong(Long::longValue).sum());
        Files.writeString(
                directory.resolve(name + RejectsShelf.ENDING),
                JsonMapper.shared().writeValueAsString(facts));
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        draft = null;
        return Optional.of(target);
    }

    /** Drops what was written and not completed. */
    @Override
    public void close() throws IOException {
        all.close();
        if (writer != null) {
            writer.close();
            writer = null;
        }
        if (draft != null) {
            Files.deleteIfExists(draft);
            draft = null;
        }
    }

    private CsvWriter open() throws IOException {
        Files.createDirectories(directory);
        Path file = Files.createTempFile(directory, "rejects-", ".part");
        draft = file;
        CsvWriter opened = CsvWriter.builder()
                .fieldSeparator(reading.dialect().delimiter())
                .lineDelimiter(LineDelimiter.CRLF)
                .build(file, StandardCharsets.UTF_8);
        writer = opened;
        List<String> names = new ArrayList<>(List.of(LINE_COLUMN, REASONS_COLUMN));
        names.addAll(reading.header().names().subList(own, reading.header().size()));
        opened.writeRecord(names);
        return opened;
    }
}
