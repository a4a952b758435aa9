package dev.syncline.feed.source;

import dev.syncline.engine.FeedRefused;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes inside a file: unpacked where it is packed with gzip. Stops at a limit, and ends (instead of failing) where a
 * packed file was cut off.
 */
final class Unpacking extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MAGIC = 4;
    private static final int[] GZIP = {0x1f, 0x8b};
    private static final int[] ZIP = {'P', 'K', 3, 4};

    private final Path file;
    private final long mostBytes;
    private final boolean packed;
    private long count;
    private boolean cutOff;

    private Unpacking(InputStream bytes, Path file, long mostBytes, boolean packed) {
        super(bytes);
        this.file = file;
        this.mostBytes = mostBytes;
        this.packed = packed;
    }

    /** Looks into {@code raw} and unpacks it where it is packed. */
    static Unpacking of(InputStream raw, Path file, long mostBytes) throws IOException {
        PushbackInputStream outer = new PushbackInputStream(raw, LONGEST_MAGIC);
        if (startsWith(outer, ZIP)) {
            throw packedTwice(file);
        }
        if (!startsWith(outer, GZIP)) {
            return new Unpacking(outer, file, mostBytes, false);
        }
        PushbackInputStream inner;
        try {
            inner = new PushbackInputStream(new GZIPInputStream(outer, BUFFER), LONGEST_MAGIC);
            if (startsWith(inner, GZIP) || startsWith(inner, ZIP)) {
                throw packedTwice(file);
            }
        } catch (EOFException | ZipException e) {
            throw new FeedRefused(file + " is a packed file that is damaged at its beginning. Fetch it again.", e);
        }
        return new Unpacking(inner, file, mostBytes, true);
    }

    /** Reads an entry of an archive. */
    static Unpacking ofEntry(InputStream entry, Path file, long mostBytes) throws IOException {
        PushbackInputStream inner = new PushbackInputStream(entry, LONGEST_MAGIC);
        try {
            if (startsWith(inner, GZIP) || startsWith(inner, ZIP)) {
                throw packedTwice(file);
            }
        } catch (EOFException | ZipException e) {
            throw new FeedRefused(file + " is an archive that is damaged inside. Fetch it again.", e);
        }
        return new Unpacking(inner, file, mostBytes, true);
    }

    private static FeedRefused packedTwice(Path file) {
        return new FeedRefused(file + " is a packed file inside a packed file, which is refused because such "
                + "files can unpack to any size. Unpack it once and import the result.");
    }

    /** Whether the packed file ended too early. */
    boolean isCutOff() {
        return cutOff;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int got;
        try {
            got = super.read(target, offset, length);
        } catch (EOFException e) {
            cutOff = true;
            return -1;
        } catch (ZipException e) {
            throw new FeedRefused(
                    file + " is a packed file that is damaged after " + count + " unpacked bytes. Fetch it again.", e);
        }
        count += Math.max(0, got);
        if (packed && count > mostBytes) {
            throw new FeedRefused(file + " unpacks to more than " + mostBytes
                    + " bytes, which is the limit. Raise the limit if the file is what it should be.");
        }
        return got;
    }

    private static boolean startsWith(PushbackInputStream in, int[] magic) throws IOException {
        byte[] beginning = in.readNBytes(magic.length);
        in.unread(beginning);
        for (int i = 0; i < magic.length; i++) {
            if (i >= beginning.length || (beginning[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
