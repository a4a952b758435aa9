package dev.syncline.engine;

import dev.syncline.model.ShopId;
import java.time.Instant;

/**
 * An import that came to its end.
 *
 * @param at when that was
 * @param actor who began it
 * @param shop whose catalogue it is
 * @param file the file's name with its folder
 * @param figures what it did
 */
public record PastImport(Instant at, String actor, ShopId shop, String file, Figures figures) {
    /**
     * What an import did.
     *
     * @param rows rows of the file
     * @param products products that the rows made
     * @param created products that were new
     * @param changed products of which a field changed
     * @param unchanged products that the feed repeated
     * @param removed products that the feed did not list any more
     * @param rejected rows refused
     * @param seconds time taken
     */
    public record Figures(
            long rows,
            long products,
            long created,
            long changed,
            long unchanged,
            long removed,
            long rejected,
            double seconds) {
        /** The figures of a report. */
        public static Figures of(FeedReport report) {
            return new Figures(
                    report.rows(),
                    report.products(),
                    report.created(),
                    report.changed(),
                    report.unchanged(),
                    report.removed(),
                    report.rejected(),
                    report.seconds());
        }
    }
}
