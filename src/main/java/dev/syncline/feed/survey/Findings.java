package dev.syncline.feed.survey;

import dev.syncline.engine.FeedReject;
import dev.syncline.feed.csv.Row;
import dev.syncline.feed.mapping.Complaints;
import dev.syncline.model.ProductKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what is wrong with rows: all of it for the row being looked at, the first of it for people. Not thread-safe. */
final class Findings implements Complaints {
    private static final int KEPT = 100;
    private static final int SHOWN_VALUE = 80;

    private final RejectsFile file;
    private final Reading reading;
    private final Set<ProductKey> refused = new HashSet<>();
    private final List<FeedReject> firstRejects = new ArrayList<>();
    private final List<FeedReject> firstWarnings = new ArrayList<>();
    private final SortedMap<String, Long> warnings = new TreeMap<>();
    private final List<FeedReject> current = new ArrayList<>();
    private long line;
    private long rejectedRows;

    Findings(RejectsFile file, Reading reading) {
        this.file = file;
        this.reading = reading;
    }

    void begin(long newLine) {
        line = newLine;
        current.clear();
    }

    @Override
    public void reject(String column, String value, String rule, String reason) {
        current.add(finding(column, value, rule, reason));
    }

    @Override
    public void warn(String column, String value, String rule, String reason) {
        warnings.merge(rule, 1L, Long::sum);
        if (firstWarnings.size() < KEPT) {
            firstWarnings.add(finding(column, value, rule, reason));
        }
    }

    boolean isRejected() {
        return !current.isEmpty();
    }

    /** Books the row as rejected for all that was said since {@link #begin}. */
    void book(Row row) throws IOException {
        StringBuilder reasons = new StringBuilder();
        for (FeedReject reject : current) {
            reasons.append(reasons.isEmpty() ? "" : "; ").append(reject.reason());
        }
        file.write(row, reasons.toString());
        rejectedRows++;
        reading.mapping().possibleKeys(row).forEach(key -> refused.add(new ProductKey(key)));
        if (firstRejects.size() < KEPT) {
            firstRejects.addAll(current);
        }
    }

    /** The keys of the products that the rejected rows are of, as far as they can be read. */
    Set<ProductKey> refused() {
        return refused;
    }

    long rejectedRows() {
        return rejectedRows;
    }

    List<FeedReject> firstRejects() {
        return inOrder(firstRejects);
    }

    List<FeedReject> firstWarnings() {
        return inOrder(firstWarnings);
    }

    SortedMap<String, Long> warnings() {
        return warnings;
    }

    private static List<FeedReject> inOrder(List<FeedReject> findings) {
        return findings.stream()
                .sorted(Comparator.comparingLong(FeedReject::line))
                .limit(KEPT)
                .toList();
    }

    private FeedReject finding(String column, String value, String rule, String reason) {
        String shown = value.length() > SHOWN_VALUE ? value.substring(0, SHOWN_VALUE) + "…" : value;
        return new FeedReject(line, column, shown.replace('\0', '␀'), rule, reason);
    }
}
