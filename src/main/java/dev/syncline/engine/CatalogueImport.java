package dev.syncline.engine;

import java.util.function.LongConsumer;

/** Reads feeds into the catalogue. */
@FunctionalInterface
public interface CatalogueImport {
    /**
     * Imports one file into the catalogue of a shop.
     *
     * @param approved whether a person approved what the guards would hold
     * @param sofar hears of rows looked at, then of products taken
     * @throws FeedRefused where the file cannot be used at all
     */
    FeedReport importFile(Shop shop, FeedRequest request, boolean approved, LongConsumer sofar);
}
