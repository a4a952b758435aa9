package dev.syncline.feed.survey;

import dev.syncline.feed.csv.Row;
import dev.syncline.feed.csv.RowHash;
import dev.syncline.feed.csv.RowReader;
import dev.syncline.feed.source.OpenText;
import dev.syncline.feed.source.Refusals;
import dev.syncline.model.Digest;
import java.io.IOException;

/** One more reading of a file that was read before, with the same numbers for the same rows. */
public final class RowWalk {
    private RowWalk() {}

    /** Takes a row and its number, from 0. */
    @FunctionalInterface
    public interface Step {
        /** One row; it is only good until this returns. */
        void take(int number, Row row) throws IOException;
    }

    /** Goes over all rows that were counted. */
    public static void over(Reading reading, Step step) throws IOException {
        try (OpenText text = reading.open();
                RowReader rows = reading.rows(text)) {
            rows.next();
            int number = 0;
            for (Row row = rows.next(); row != null; row = rows.next()) {
                if (!row.isPadding()) {
                    step.take(number++, row);
                }
            }
        } catch (RowReader.Unreadable e) {
            // It could be read before, so somebody wrote into it since.
            throw Refusals.changed(reading.file().path());
        }
    }

    /** The digest of all rows, as the survey gives it. */
    public static Digest content(Reading reading) throws IOException {
        RowHash[] contents = {RowHash.NONE};
        over(
                reading,
                (number, row) ->
                        contents[0] = contents[0].then(reading.mapping().wholeHash(row)));
        return Digest.of(contents[0].bytes());
    }
}
