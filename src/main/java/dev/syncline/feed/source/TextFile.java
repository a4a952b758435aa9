package dev.syncline.feed.source;

import dev.syncline.engine.FeedRefused;
import dev.syncline.model.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        MessageDigest digest = sha256();
        InputStream raw = Files.newInputStream(path);
        try {
            DigestInputStream digested = new DigestInputStream(raw, digest);
            Unpacking bytes = Unpacking.of(digested, path, mostBytes);
            bytes.skipNBytes(encoding.markBytes());
            // Bytes that are none of this encoding become U+FFFD, which is looked for in every row.
            return new OpenText(new InputStreamReader(bytes, encoding.charset()), bytes, digested);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** Opens the bytes inside, for a look at the encoding. */
    InputStream openBytes() throws IOException {
        return Unpacking.of(Files.newInputStream(path), path, mostBytes);
    }

    /** The digest of the file's bytes. */
    public Digest digest() {
        try (OpenText text = open(new Encoding(StandardCharsets.ISO_8859_1, 0, Encoding.Origin.GIVEN))) {
            return text.digest();
        } catch (IOException e) {
            throw Refusals.unreadable(path, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
