package dev.syncline.service;

import dev.syncline.engine.FeedSurvey;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import java.util.List;

/**
 * What was understood of a feed.
 *
 * @param survey what was found in the whole file
 * @param samples its first products
 */
public record FeedPreview(FeedSurvey survey, List<Sample> samples) {
    public FeedPreview {
        samples = List.copyOf(samples);
    }

    /**
     * One product as the feed says it.
     *
     * @param key its key
     * @param line the line on which its first row begins
     * @param rows how many rows it is made of
     * @param fields its fields
     */
    public record Sample(ProductKey key, long line, int rows, ProductFields fields) {}
}
