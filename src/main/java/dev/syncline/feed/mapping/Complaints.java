package dev.syncline.feed.mapping;

/** Takes what is wrong with the row being looked at. */
public interface Complaints {
    /** The row cannot be used. */
    void reject(String column, String value, String rule, String reason);

    /** The row is used, and somebody should look at it. */
    void warn(String column, String value, String rule, String reason);
}
