package dev.syncline.feed.survey;

import dev.syncline.feed.csv.StoredRow;
import dev.syncline.feed.source.Refusals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides about rows of which only the end of the file tells whether they count: rows that stand twice, and a last row
 * that was cut off. Doubles that say the same are one row; of doubles that differ none counts. Reads the file once more
 * where there are doubles that differ, and a last time to book what is rejected.
 */
final class DoublesDecision {
    /** More doubles than this are not looked at for upper and lower case, and differ where a letter does. */
    private static final int MOST_COMPARED = 5_000;

    private static final int LINES_NAMED = 5;

    private final Reading reading;
    private final Findings findings;
    private final RowLedger ledger;
    private final Doubles doubles;
    private final Map<Integer, String> rejected = new HashMap<>();
    private final Map<Integer, String> sameInOtherCase = new HashMap<>();
    private long repeated;

    DoublesDecision(Reading reading, Findings findings, FirstReading first) {
        this.reading = reading;
        this.findings = findings;
        this.ledger = first.ledger();
        this.doubles = first.doubles();
    }

    /** Decides; returns how many rows only repeat others. */
    long decide(OptionalInt brokenLast) throws IOException {
        Set<Integer> different = doubles.contested().isEmpty() ? Set.of() : different();
        doubles.repeats().forEach((first, later) -> {
            if (different.contains(first)) {
                refuse(first, later);
            } else {
                repeated += later.size();
            }
        });
        brokenLast.ifPresent(row -> {
            ledger.withdraw(row);
            rejected.put(row, "the packed file ends too early, perhaps inside this row");
        });
        if (!rejected.isEmpty() || !sameInOtherCase.isEmpty()) {
            book();
        }
        return repeated;
    }

    private void refuse(int first, List<Integer> later) {
        List<Integer> all = new ArrayList<>(List.of(first));
        all.addAll(later);
        String lines = all.stream()
                .limit(LINES_NAMED)
                .map(row -> Long.toString(ledger.line(row)))
                .collect(Collectors.joining(", "));
        int comma = lines.lastIndexOf(", ");
        String named = lines.substring(0, comma) + " and " + lines.substring(comma + 2);
        String reason =
                reading.mapping().identityName() + " appears " + (all.size() == 2 ? "twice" : all.size() + " times")
                        + " with different values (lines " + named + (all.size() > LINES_NAMED ? ", …" : "") + ")";
        // A first row that does not count for another reason was booked for that.
        later.forEach(row -> rejected.put(row, reason));
        if (ledger.withdraw(first)) {
            rejected.put(first, reason);
        }
    }

    /** The first rows whose later ones say something else. */
    private Set<Integer> different() throws IOException {
        Set<Integer> contested = doubles.contested();
        if (contested.size() > MOST_COMPARED) {
            return contested;
        }
        Map<Integer, Integer> firstOf = new HashMap<>();
        contested.forEach(
                first -> doubles.repeats().getOrDefault(first, List.of()).forEach(later -> firstOf.put(later, first)));
        Map<Integer, StoredRow> firsts = new HashMap<>();
        Set<Integer> different = new HashSet<>();
        RowWalk.over(reading, (number, row) -> {
            if (contested.contains(number)) {
                firsts.put(number, row.stored());
            }
            Integer first = firstOf.get(number);
            if (first == null) {
                return;
            }
            StoredRow other = firsts.get(first);
            if (other == null) {
                throw Refusals.changed(reading.file().path());
            }
            if (!reading.mapping().saysTheSame(other, row.stored())) {
                different.add(first);
            } else if (!reading.mapping().isIdenticalIdentity(other, row)) {
                sameInOtherCase.put(number, Long.toString(other.line()));
            }
        });
        return different;
    }

    private void book() throws IOException {
        String name = reading.mapping().identityName();
        RowWalk.over(reading, (number, row) -> {
            findings.begin(row.line());
            String reason = rejected.get(number);
            String sameAs = sameInOtherCase.get(number);
            if (reason != null) {
                findings.reject(name, reading.mapping().identity(row), "double", reason);
                findings.book(row);
            } else if (sameAs != null) {
                String value = reading.mapping().identity(row);
                findings.warn(
                        name,
                        value,
                        "double-in-other-case",
                        "the same " + name + " stands in line " + sameAs + ", in other case");
            }
        });
    }
}
