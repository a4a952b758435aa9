package dev.syncline.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks at a feed as a whole before anything of it is applied. */
final class FeedGuards {
    /** A feed that lacks more than this share of the catalogue is held. */
    private static final double MOST_MISSING = 0.2;

    /** Below this many missing products the share is not looked at. */
    private static final long FEW_MISSING = 10;

    private FeedGuards() {}

    /** Why the feed is held; empty where it may be applied. */
    static List<String> holds(FeedOutlook outlook, FeedSurvey survey) {
        List<String> holds = new ArrayList<>();
        if (survey.products() == 0
                && survey.holds().isEmpty()
                && !survey.trail().isPart()) {
            holds.add("The file has no products; a full snapshot without products would remove all " + outlook.local()
                    + " of the catalogue.");
        } else if (outlook.missing() > FEW_MISSING && outlook.missing() > outlook.local() * MOST_MISSING) {
            holds.add(String.format(
                    Locale.ROOT,
                    "The file does not list %d of the %d products of the catalogue (%.0f %%); they would be removed.",
                    outlook.missing(),
                    outlook.local(),
                    100.0 * outlook.missing() / outlook.local()));
        }
        return holds;
    }
}
