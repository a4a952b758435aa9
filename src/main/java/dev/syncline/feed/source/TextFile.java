package dev.syncline.feed.source;

import dev.syncline.engine.FeedRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that can be opened again and again.
 *
 * @param path the file
 * @param mostBytes the most that a packed file may unpack to
 */
public record TextFile(Path path, long mostBytes) {
    private static final int LONGEST_MARK = 4;

    /**
     * Recognises the encoding.
     *
     * @throws FeedRefused where the file is empty or cannot be read
     */
    public Encoding recognise(Optional<String> given) {
        try (InputStream in = Unpacking.of(Files.newInputStream(path), path, mostBytes)) {
            byte[] beginning = in.readNBytes(LONGEST_MARK);
            Encoding encoding = Encoding.of(beginning, given);
            if (beginning.length == encoding.markBytes() && in.read() < 0) {
                throw new FeedRefused(
                        "The file is empty: " + path + ". Nothing was changed. Ask the supplier for it again.");
            }
            return encoding;
        } catch (IOException e) {
            throw Refusals.unreadable(path, e);
        }
    }

    /** Opens the text. */
    public OpenText open(Encoding encoding) throws IOException {
        InputStream raw = Files.newInputStream(path);
        try {
            Unpacking bytes = Unpacking.of(raw, path, mostBytes);
            bytes.skipNBytes(encoding.markBytes());
            // Bytes that are none of this encoding become U+FFFD, which is looked for in every row.
            return new OpenText(new InputStreamReader(bytes, encoding.charset()), bytes);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** Opens the bytes inside, for a look at the encoding. */
    InputStream openBytes() throws IOException {
        return Unpacking.of(Files.newInputStream(path), path, mostBytes);
    }
}
