package dev.syncline.shopify.failure;

/** What is done about a failure. The order is that of caution: of several failures of one write the first counts. */
public enum Remedy {
    /** Whether the shop did it is not known: read, and only then think of sending again. */
    SETTLE("settle by reading"),
    /** Nothing of this shop will fare better until a person has done something; what is queued waits for that. */
    STOP_SHOP("stop the shop"),
    /** This run ends early; what is queued stays, and the next run goes on with it. */
    STOP_RUN("stop the run"),
    /** Not done, for want of budget: snooze, which uses up no try. */
    THROTTLED("throttled"),
    /** Certainly not done, and may pass by itself: try again, ever later, six times in all. */
    RETRY("retry"),
    /** Certainly not done, and trying again cannot help: the operation is put aside with its cause, the rest goes on. */
    PARK("park");

    private final String words;

    Remedy(String words) {
        this.words = words;
    }

    /** As the documentation calls it. */
    public String words() {
        return words;
    }
}
