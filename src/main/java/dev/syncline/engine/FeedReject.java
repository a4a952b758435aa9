package dev.syncline.engine;

/**
 * Something wrong with one row: a reason to leave it out, or only to warn.
 *
 * @param line the line on which the row begins; the header is line 1
 * @param column the column, empty where it is about the whole row
 * @param value what stood there, shortened
 * @param rule the short name of the rule, such as {@code price-not-a-number}
 * @param reason a sentence for people
 */
public record FeedReject(long line, String column, String value, String rule, String reason) {}
