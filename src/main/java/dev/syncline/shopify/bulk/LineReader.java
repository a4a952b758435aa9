package dev.syncline.shopify.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes into lines without making text of them. Not thread-safe. */
final class LineReader {
    private static final int STEP = 1 << 16;

    private final InputStream stream;
    private byte[] buffer = new byte[STEP];
    private int start;
    private int end;
    private int length;

    LineReader(InputStream stream) {
        this.stream = stream;
    }

    /** Moves to the next line that is not empty; false at the end of the stream. */
    boolean next() throws IOException {
        do {
            if (!advance()) {
                return false;
            }
        } while (length == 0);
        return true;
    }

    /** The bytes that hold the current line; valid until {@link #next()}. */
    byte[] buffer() {
        return buffer;
    }

    /** Where the current line begins in {@link #buffer()}. */
    int offset() {
        return start - length - 1;
    }

    /** The length of the current line in bytes. */
    int length() {
        return length;
    }

    /** A copy of the current line. */
    byte[] copy() {
        return Arrays.copyOfRange(buffer, offset(), offset() + length);
    }

    private boolean advance() throws IOException {
        int scan = start;
        while (true) {
            for (; scan < end; scan++) {
                if (buffer[scan] == '\n') {
                    length = scan - start;
                    start = scan + 1;
                    return true;
                }
            }
            int unread = end - start;
            int searched = scan - start;
            if (start > 0) {
                System.arraycopy(buffer, start, buffer, 0, unread);
            }
            // One place more than is read, for the end of a last line that has none.
            if (unread > buffer.length - STEP / 2) {
                buffer = Arrays.copyOf(buffer, buffer.length * 2);
            }
            start = 0;
            end = unread;
            scan = searched;
            int count = stream.read(buffer, end, buffer.length - end - 1);
            if (count < 0) {
                length = end;
                start = end + 1;
                boolean more = end > 0;
                end = start;
                return more;
            }
            end += count;
        }
    }
}
