package dev.syncline.sample;

import java.util.List;

/**
 * A range of similar products.
 *
 * @param noun what one of them is
 * @param categories from the widest to the narrowest
 * @param brands who makes them
 * @param options the options of its families, each a name and its values
 * @param uses what they are good for, as the end of a sentence
 * @param features what they have, as sentences without a stop
 * @param tags words to find them by
 * @param price from and to, in whole units of money
 * @param weight from and to, in hundredths of a pound
 */
record SampleRange(
        String noun,
        List<String> categories,
        List<String> brands,
        List<List<String>> options,
        List<String> uses,
        List<String> features,
        List<String> tags,
        Span price,
        Span weight) {
    /** From and to, both included. */
    record Span(int from, int to) {}
}
