package dev.syncline.cli.terminal;

import java.io.PrintStream;
import java.util.function.Supplier;

/** One line that overwrites itself at most once a second, where a person watches; else nothing. Thread-safe. */
public final class ProgressLine implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final int USUAL_COLUMNS = 80;

    private final PrintStream out;
    private final boolean shown;
    private final int columns;
    private long last = System.nanoTime() - SECOND;
    private int width;

    ProgressLine(PrintStream out, boolean shown, int columns) {
        this.out = out;
        this.shown = shown;
        this.columns = columns > 0 ? columns : USUAL_COLUMNS;
    }

    /** Shows this text, unless the last one was shown less than a second ago. */
    public synchronized void show(Supplier<String> text) {
        long now = System.nanoTime();
        if (!shown || now - last < SECOND) {
            return;
        }
        last = now;
        String line = text.get();
        String fitting = line.length() < columns ? line : line.substring(0, columns - 1);
        out.print("\r" + fitting + " ".repeat(Math.max(0, width - fitting.length())));
        out.flush();
        width = fitting.length();
    }

    /** Wipes the line, so that what comes next starts on a clean one. */
    @Override
    public synchronized void close() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }
}
