package dev.syncline.engine;

/**
 * What a run did, in products and operations.
 *
 * @param planned steps of its plan that write to the shop
 * @param created products created
 * @param updated products updated
 * @param deleted products archived or deleted
 * @param pulled products of which values were taken from the shop
 * @param adopted products linked for the first time
 * @param unchanged products compared and found as agreed
 * @param skipped operations that turned out to be needless, or were skipped by a person
 * @param conflicts conflicts that wait
 * @param parked operations given up with a cause
 * @param requests requests sent to the shop
 * @param cost points charged by the shop
 * @param throttled requests refused for want of budget
 * @param seconds time taken
 */
public record Tally(
        long planned,
        long created,
        long updated,
        long deleted,
        long pulled,
        long adopted,
        long unchanged,
        long skipped,
        long conflicts,
        long parked,
        long requests,
        double cost,
        long throttled,
        double seconds) {
    /** Nothing done yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** These figures, with what was used of the shop's interface since on top. */
    Tally with(ShopPort.Spent more, double moreSeconds) {
        return ended(conflicts, more, moreSeconds);
    }

    /** These figures at the end of a run, with what its second half used on top. */
    Tally ended(long waiting, ShopPort.Spent more, double moreSeconds) {
        return new Tally(
                planned,
                created,
                updated,
                deleted,
                pulled,
                adopted,
                unchanged,
                skipped,
                waiting,
                parked,
                requests + more.requests(),
                cost + more.cost(),
                throttled + more.throttled(),
                seconds + moreSeconds);
    }
}
