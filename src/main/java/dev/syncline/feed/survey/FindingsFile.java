package dev.syncline.feed.survey;

import dev.syncline.engine.FeedReject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All that was found in a file, a line of JSON each, beside the rejected rows. Not thread-safe. */
final class FindingsFile implements AutoCloseable {
    /** How its name ends. */
    static final String ENDING = ".findings.jsonl";

    /** More warnings are counted and not kept; rejected rows are all kept. */
    private static final long MOST_WARNINGS = 10_000;

    private final Path directory;
    private @Nullable Path draft;
    private @Nullable BufferedWriter writer;
    private long warnings;

    FindingsFile(Path directory) {
        this.directory = directory;
    }

    /**
     * One line.
     *
     * @param refused whether the row was left out
     */
    record Line(boolean refused, long line, String column, String value, String rule, String reason) {
        FeedReject reject() {
            return new FeedReject(line, column, value, rule, reason);
        }
    }

    void refused(FeedReject reject) throws IOException {
        write(true, reject);
    }

    void warning(FeedReject reject) throws IOException {
        warnings++;
        if (warnings <= MOST_WARNINGS) {
            write(false, reject);
        }
    }

    private void write(boolean refused, FeedReject reject) throws IOException {
        BufferedWriter open = writer == null ? open() : writer;
        open.write(JsonMapper.shared()
                .writeValueAsString(new Line(
                        refused, reject.line(), reject.column(), reject.value(), reject.rule(), reject.reason())));
        open.write('\n');
    }

    private BufferedWriter open() throws IOException {
        Files.createDirectories(directory);
        Path file = Files.createTempFile(directory, "findings-", ".part");
        draft = file;
        BufferedWriter opened = Files.newBufferedWriter(file);
        writer = opened;
        return opened;
    }

    /** Puts the file under its name. */
    void complete(Path target) throws IOException {
        if (writer != null && draft != null) {
            writer.close();
            writer = null;
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            draft = null;
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
            writer = null;
        }
        if (draft != null) {
            Files.deleteIfExists(draft);
            draft = null;
        }
    }
}
