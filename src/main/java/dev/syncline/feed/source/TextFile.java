package dev.syncline.feed.source;

import dev.syncline.engine.FeedRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that can be opened again and again.
 *
 * @param path the file that a person named
 * @param content where its text is: the file itself, an entry of it, or a copy of what it says
 * @param mostBytes the most that a packed file may unpack to
 */
public record TextFile(Path path, Content content, long mostBytes) {
    private static final int LONGEST_MARK = 4;

    /** A file that is the text itself. */
    public TextFile(Path path, long mostBytes) {
        this(path, new Content.OfFile(path), mostBytes);
    }

    /**
     * Recognises the encoding.
     *
     * @throws FeedRefused where the file is empty or cannot be read
     */
    public Encoding recognise(Optional<String> given) {
        try (InputStream in = openBytes()) {
            byte[] beginning = in.readNBytes(LONGEST_MARK);
            Encoding encoding = Encoding.of(beginning, given);
            if (beginning.length == encoding.markBytes() && in.read() < 0) {
                throw new FeedRefused(
                        "The file is empty: " + shown() + ". Nothing was changed. Ask the supplier for it again.");
            }
            return encoding;
        } catch (IOException e) {
            throw Refusals.unreadable(path, e);
        }
    }

    private String shown() {
        return content.isPacked() || !content.name().equals(String.valueOf(path.getFileName()))
                ? content.name() + " in " + path
                : path.toString();
    }

    /** Opens the text. */
    public OpenText open(Encoding encoding) throws IOException {
        Unpacking bytes = openBytes();
        try {
            bytes.skipNBytes(encoding.markBytes());
            // Bytes that are none of this encoding become U+FFFD, which is looked for in every row.
            return new OpenText(new InputStreamReader(bytes, encoding.charset()), bytes);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** Opens the bytes inside, for a look at the encoding. */
    Unpacking openBytes() throws IOException {
        InputStream raw = content.open();
        try {
            return content.isPacked() ? Unpacking.ofEntry(raw, path, mostBytes) : Unpacking.of(raw, path, mostBytes);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** The name of the text: of the file, or of the entry in it. */
    public String name() {
        return content.name();
    }
}
