package dev.syncline.feed.survey;

import dev.syncline.engine.FeedReject;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.FeedSurvey;
import dev.syncline.feed.csv.Dialect;
import dev.syncline.feed.csv.RowReader;
import dev.syncline.feed.source.FileStamp;
import dev.syncline.feed.source.Refusals;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** Surveys a file: reads it with all care that it turns out to need, and sums up. Immutable, thread-safe. */
public final class Surveyor {
    private static final int MOST_WARNINGS = 100;

    private final Path rejectsDirectory;
    private final FeedLimits limits;

    /** Files of rejected rows go to {@code rejectsDirectory}, which is made when it is needed. */
    public Surveyor(Path rejectsDirectory, FeedLimits limits) {
        this.rejectsDirectory = rejectsDirectory;
        this.limits = limits;
    }

    /** Reads a recognised file whose stamp was taken before. */
    public FeedSurvey survey(FeedRequest request, Reading recognised, FileStamp stamp, LongConsumer rowsSoFar) {
        Reading reading = recognised;
        Optional<String> hold = Optional.empty();
        boolean doubtful = true;
        try {
            while (true) {
                try (RejectsFile file = new RejectsFile(rejectsDirectory, reading)) {
                    Findings findings = new Findings(file, reading);
                    FirstReading first = new FirstReading(reading, findings, doubtful);
                    FirstReading.End end = first.run(rowsSoFar);
                    DoublesDecision decision = new DoublesDecision(reading, findings, first);
                    long repeated = decision.decide(end.brokenLast());
                    if (!FileStamp.of(request.file()).equals(stamp)) {
                        throw Refusals.changed(request.file());
                    }
                    Trail trail = new Trail(reading, stamp, first.ledger(), findings.refused());
                    Summary summary = new Summary(findings, first, end, repeated, hold);
                    return summary(
                            request, trail, summary, file.complete(end.content().hex()));
                } catch (RowReader.Unreadable e) {
                    reading = reading.withScreen();
                } catch (EncodingDoubt e) {
                    EncodingDecision decision = EncodingDecision.of(reading);
                    doubtful = false;
                    reading = decision.reading();
                    hold = decision.hold();
                }
            }
        } catch (IOException e) {
            throw Refusals.unreadable(request.file(), e);
        }
    }

    private record Summary(
            Findings findings,
            FirstReading first,
            FirstReading.End end,
            long repeated,
            Optional<String> encodingHold) {}

    private FeedSurvey summary(FeedRequest request, Trail trail, Summary summary, Optional<Path> rejectedFile) {
        Reading reading = trail.reading();
        long rows = summary.first.ledger().rows();
        long products = trail.products();
        long rejected = summary.findings.rejectedRows();
        List<String> notes = new ArrayList<>(reading.notes());
        FirstReading.Padding padding = summary.first.padding();
        if (padding.characters() > 0) {
            notes.add(padding.characters() + " NUL bytes that pad the file in line " + padding.line() + " are ignored");
        }
        List<String> holds = new ArrayList<>();
        SortedMap<String, Long> warnings = new TreeMap<>(summary.findings.warnings());
        List<FeedReject> firstWarnings = new ArrayList<>(summary.findings.firstWarnings());
        reading.staged().ifPresent(staged -> {
            holds.addAll(staged.holds());
            staged.warnings().forEach((rule, count) -> warnings.merge(rule, count, Long::sum));
            firstWarnings.addAll(0, staged.firstWarnings());
        });
        summary.end.cutOff().ifPresent(holds::add);
        summary.encodingHold.ifPresent(holds::add);
        if (rows == 0) {
            holds.add("The file has a header and no products; a full snapshot without products is held for approval.");
        } else if (isTooMany(rejected, rows)) {
            long percent = Math.round(100.0 * rejected / rows);
            holds.add(String.format(
                    Locale.ROOT,
                    "%d of %d rows rejected (%d %%), more than the limit: held for approval.",
                    rejected,
                    rows,
                    percent));
        } else if (products == 0) {
            holds.add("No row of the file can be used; a full snapshot without products is held for approval.");
        }
        return new FeedSurvey(
                request,
                reading.format(),
                reading.mapping().label(),
                reading.encoding().displayName(),
                reading.staged().isPresent()
                        ? ""
                        : Dialect.nameOf(reading.dialect().delimiter()),
                rows,
                products,
                summary.repeated,
                rejected,
                summary.findings.firstRejects(),
                rejectedFile,
                warnings,
                firstWarnings.stream().limit(MOST_WARNINGS).toList(),
                notes,
                holds,
                summary.end.cutOff(),
                summary.end.content(),
                trail);
    }

    private boolean isTooMany(long rejected, long rows) {
        return rejected >= limits.holdFromRejectedRows() && rejected > limits.holdAboveRejectedShare() * rows;
    }
}
