package dev.syncline.feed.survey;

import dev.syncline.feed.csv.Row;
import dev.syncline.feed.csv.RowFault;
import dev.syncline.feed.csv.RowHash;
import dev.syncline.feed.csv.RowReader;
import dev.syncline.feed.source.OpenText;
import dev.syncline.model.Digest;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/** Reads all rows once and judges each. Not thread-safe; good for one reading. */
final class FirstReading {
    private static final int REPORT_EVERY = 1 << 10;

    private final Reading reading;
    private final boolean doubtful;
    private final Findings findings;
    private final RowLedger ledger = new RowLedger();
    private final RowPlacing placing;
    private final RowScreening screening;
    private Padding padding = Padding.NONE;
    private RowHash contents = RowHash.NONE;
    private boolean lastIsShort;
    private int lastCells;

    /** {@code doubtful}: whether to stop at the first character that the encoding does not explain. */
    FirstReading(Reading reading, Findings findings, boolean doubtful) {
        this.reading = reading;
        this.doubtful = doubtful;
        this.findings = findings;
        this.placing = new RowPlacing(reading.mapping(), ledger, findings);
        this.screening = new RowScreening(reading, findings);
    }

    /** NUL characters that are no row. */
    record Padding(long characters, long line) {
        static final Padding NONE = new Padding(0, 0);
    }

    /**
     * How the reading ended.
     *
     * @param content the digest of all rows
     * @param cutOff a sentence where the file was cut off
     * @param brokenLast the last row, where it looks whole and yet cannot be trusted
     */
    record End(Digest content, Optional<String> cutOff, OptionalInt brokenLast) {}

    End run(LongConsumer rowsSoFar) throws IOException, RowReader.Unreadable, EncodingDoubt {
        try (OpenText text = reading.open();
                RowReader rows = reading.rows(text)) {
            rows.next();
            RowFault last = null;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (row.isPadding()) {
                    padding = new Padding(padding.characters + row.length(), row.line());
                    continue;
                }
                take(row);
                last = row.fault().orElse(null);
                if (ledger.rows() % REPORT_EVERY == 0) {
                    report(rowsSoFar);
                }
            }
            rowsSoFar.accept(ledger.rows());
            // The padding of a cut file is no line break either, but nothing is missing before it.
            boolean open = !text.endsWithLineBreak() && padding.equals(Padding.NONE);
            return end(text, open, Optional.ofNullable(last));
        }
    }

    private void take(Row row) throws IOException, EncodingDoubt {
        int number = ledger.enter(row.line());
        findings.begin(row.line());
        RowHash hash = reading.mapping().wholeHash(row);
        contents = contents.then(hash);
        if (doubtful && hash.suspicious() && row.hasReplacement()) {
            throw new EncodingDoubt();
        }
        screening.check(row, hash);
        if (!findings.isRejected()) {
            reading.mapping().check(row, findings);
        }
        if (!findings.isRejected()) {
            placing.place(row, hash, number);
        }
        if (findings.isRejected()) {
            findings.book(row);
        }
        lastIsShort = row.size() < reading.header().size();
        lastCells = row.size();
    }

    private End end(OpenText text, boolean open, Optional<RowFault> last) {
        Digest content = Digest.of(contents.bytes());
        long whole = ledger.accepted().cardinality();
        int lastRow = ledger.rows() - 1;
        if (last.orElse(null) instanceof RowFault.Unclosed(int _, long line)) {
            return new End(
                    content, cutOff("inside a quoted field that opened in line " + line, whole), OptionalInt.empty());
        }
        if (open && lastIsShort && lastRow >= 0) {
            String where = "in the middle of line " + ledger.line(lastRow) + ", after " + lastCells + " of "
                    + reading.header().size() + " columns";
            return new End(content, cutOff(where, whole), OptionalInt.empty());
        }
        if (text.isCutOff()) {
            boolean broken = open && lastRow >= 0 && ledger.accepted().get(lastRow);
            return new End(
                    content,
                    cutOff("too early for a packed file", whole - (broken ? 1 : 0)),
                    broken ? OptionalInt.of(lastRow) : OptionalInt.empty());
        }
        return new End(content, Optional.empty(), OptionalInt.empty());
    }

    private static Optional<String> cutOff(String where, long whole) {
        return Optional.of("The file ends " + where + ": it was cut off. " + whole
                + (whole == 1 ? " row is" : " rows are") + " whole; nothing was removed from the catalogue.");
    }

    private void report(LongConsumer rowsSoFar) {
        rowsSoFar.accept(ledger.rows());
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The reading of " + reading.file().path() + " was stopped.");
        }
    }

    RowLedger ledger() {
        return ledger;
    }

    Doubles doubles() {
        return placing.doubles();
    }

    Padding padding() {
        return padding;
    }
}
