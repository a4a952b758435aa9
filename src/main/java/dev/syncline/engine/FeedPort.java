package dev.syncline.engine;

import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Supplier files as products. A file is read twice: once to survey it as a whole, once for its products; nothing of it
 * is kept in memory or copied between.
 *
 * <p>Thread-safe; each call reads on its own. Every method stops soon after the calling thread is interrupted, with a
 * {@link java.util.concurrent.CancellationException} and the thread still marked as interrupted.
 */
public interface FeedPort {
    /**
     * Reads the whole file once: recognises it, validates each row, finds doubles and a cut end. Nothing is applied.
     *
     * @param rowsSoFar is told the rows read so far, now and then
     * @throws FeedRefused where no product can be read from the file
     */
    FeedSurvey survey(FeedRequest request, LongConsumer rowsSoFar);

    /**
     * Streams the products of a surveyed file, the rows of a family joined. What the survey rejected is left out. A
     * family whose rows lie apart comes when its last row was read; all else comes in the order of the file.
     *
     * @throws FeedRefused where the file is not the one that was surveyed; if it changed while it was read, products may
     *     have been given to the sink before
     */
    void forEachProduct(FeedSurvey survey, Consumer<FeedProduct> sink);
}
