package dev.syncline.feed.records;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, the longest of which memory holds the beginning. Not thread-safe. */
final class LineReader implements AutoCloseable {
    private static final int BUFFER = 1 << 14;

    private final Reader text;
    private final int mostChars;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder line = new StringBuilder();
    private int from;
    private int to;
    private long number;
    private boolean tooLong;

    LineReader(Reader text, int mostChars) {
        this.text = text;
        this.mostChars = mostChars;
    }

    /** The next line without its line break; nothing at the end. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        tooLong = false;
        boolean any = false;
        while (true) {
            if (from == to) {
                to = text.read(buffer, 0, BUFFER);
                from = 0;
                if (to <= 0) {
                    to = 0;
                    number += any ? 1 : 0;
                    return any ? line.toString() : null;
                }
            }
            any = true;
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            int room = Math.min(end - from, mostChars - line.length());
            line.append(buffer, from, room);
            tooLong |= room < end - from;
            from = end;
            if (end < to) {
                from++;
                number++;
                return line.toString();
            }
        }
    }

    /** The number of the line that was read last, from 1. */
    long line() {
        return number;
    }

    /** Whether the line that was read last is longer than the limit. */
    boolean isTooLong() {
        return tooLong;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
