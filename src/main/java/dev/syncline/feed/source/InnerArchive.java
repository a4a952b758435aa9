package dev.syncline.feed.source;

import dev.syncline.engine.FeedRefused;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An archive inside a packed file, such as a spreadsheet that somebody packed, which is an archive by itself. */
public final class InnerArchive {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int BUFFER = 1 << 16;

    private InnerArchive() {}

    /** Whether a packed content is an archive once it is unpacked. */
    public static boolean isIn(Content content) throws IOException {
        if (!content.isPacked() && !startsWith(content, GZIP)) {
            return false;
        }
        try (InputStream in = unpacked(content)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (EOFException | ZipException e) {
            // What is damaged is said where it is read as a text.
            return false;
        }
    }

    /**
     * Unpacks it.
     *
     * @param named the file that a person named, for messages
     * @throws FeedRefused where it is cut off, damaged or unpacks to more than {@code mostBytes}
     */
    public static void unpack(Content content, Path named, Path target, long mostBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long written = 0;
        try (InputStream in = unpacked(content);
                OutputStream out = Files.newOutputStream(target)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                written += count;
                if (written > mostBytes) {
                    throw new FeedRefused(named + " unpacks to more than " + mostBytes
                            + " bytes, which is the limit for packed spreadsheets. Unpack it and import the result.");
                }
                out.write(buffer, 0, count);
            }
        } catch (EOFException | ZipException e) {
            throw new FeedRefused(
                    named + " is a packed file that is damaged after " + written + " unpacked bytes. Fetch it again.",
                    e);
        }
    }

    private static boolean startsWith(Content content, byte[] magic) throws IOException {
        try (InputStream in = content.open()) {
            return Arrays.equals(in.readNBytes(magic.length), magic);
        }
    }

    private static InputStream unpacked(Content content) throws IOException {
        InputStream raw = content.open();
        if (content.isPacked()) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, BUFFER);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }
}
