package dev.syncline.engine;

import java.util.List;

/** Counts what an import does. Used by one thread. */
final class FeedTally {
    private long created;
    private long changed;
    private long unchanged;
    private long removed;

    void created() {
        created++;
    }

    void changed() {
        changed++;
    }

    void unchanged(long count) {
        unchanged += count;
    }

    void removed(long count) {
        removed += count;
    }

    long products() {
        return created + changed + unchanged;
    }

    FeedReport report(FeedSurvey survey, List<String> holds, double seconds) {
        return new FeedReport(
                survey.rows(),
                survey.products(),
                created,
                changed,
                unchanged,
                removed,
                survey.rejected(),
                survey.rejectedFile(),
                survey.warnings(),
                survey.notes(),
                holds,
                seconds);
    }
}
