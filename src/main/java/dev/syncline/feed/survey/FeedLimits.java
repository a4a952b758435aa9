package dev.syncline.feed.survey;

/**
 * Limits of what is read.
 *
 * @param mostCellChars the longest cell, in characters; a row with a longer one is rejected
 * @param mostUnpackedBytes the most that a packed file may unpack to
 * @param holdAboveRejectedShare the share of rejected rows (0 to 1) above which a person has to approve
 * @param holdFromRejectedRows fewer rejected rows than this never need approval, whatever their share
 */
public record FeedLimits(
        int mostCellChars, long mostUnpackedBytes, double holdAboveRejectedShare, int holdFromRejectedRows) {
    /** 1,048,576 characters a cell, 8 GB unpacked, 10 % and at least 10 rows. */
    public static final FeedLimits DEFAULT = new FeedLimits(1 << 20, 8_000_000_000L, 0.1, 10);
}
