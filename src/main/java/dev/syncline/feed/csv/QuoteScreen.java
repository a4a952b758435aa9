package dev.syncline.feed.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * Mends text on its way to FastCSV, so that one bad row costs that row and not the file: what follows a closing quote is
 * left out up to the end of the line, what is beyond the longest cell is left out, and a quote that the file never closes
 * is closed. Which rows that were, by their number, is kept for {@link #judge}.
 */
final class QuoteScreen extends Reader {
    private static final int CHUNK = 8192;

    private final Reader source;
    private final ScreenState state;
    private final char[] chunk = new char[CHUNK];
    private int position;
    private int available;
    private boolean ended;
    private long linesLeftOut;

    QuoteScreen(Reader source, Dialect dialect) {
        this.source = source;
        this.state = new ScreenState(dialect, new ArrayDeque<>());
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int written = 0;
        // One character in may give two out.
        while (written + 2 <= length && !ended) {
            if (position == available && !fill()) {
                ended = true;
                OptionalInt last = state.end();
                if (last.isPresent()) {
                    target[offset + written++] = (char) last.getAsInt();
                }
                break;
            }
            written += state.pass(chunk[position++], target, offset + written);
        }
        return written == 0 && ended ? -1 : written;
    }

    private boolean fill() throws IOException {
        int count = source.read(chunk, 0, CHUNK);
        position = 0;
        available = Math.max(0, count);
        return count > 0;
    }

    /** Tells a row, the {@code number}th that FastCSV saw, what is wrong with it; to be called in order. */
    void judge(long number, Row row) {
        Deque<ScreenState.Finding> findings = state.findings();
        while (!findings.isEmpty() && findings.getFirst().record() < number) {
            linesLeftOut += findings.removeFirst().linesLeftOut();
        }
        row.shiftLine(linesLeftOut);
        if (!findings.isEmpty() && findings.getFirst().record() == number) {
            row.fault(findings.getFirst().fault());
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
