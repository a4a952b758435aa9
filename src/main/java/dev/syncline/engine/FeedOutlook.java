package dev.syncline.engine;

import dev.syncline.model.ProductId;
import java.util.BitSet;

/** What a feed would do to a catalogue, before anything is applied. Filled by one thread. */
final class FeedOutlook {
    /** The outlook of a feed on an empty catalogue. */
    static final FeedOutlook FIRST = new FeedOutlook(0);

    private final long local;
    private final BitSet seen = new BitSet();
    private long added;
    private long moved;
    private long same;

    FeedOutlook(long local) {
        this.local = local;
    }

    void added() {
        added++;
    }

    void moved(ProductId product) {
        moved++;
        seen.set(Math.toIntExact(product.number()));
    }

    void same(ProductId product) {
        same++;
        seen.set(Math.toIntExact(product.number()));
    }

    /** Products that the catalogue had before. */
    long local() {
        return local;
    }

    /** Known products whose rows are not the same as last time. */
    long moved() {
        return moved;
    }

    /** Known products that the feed lists. */
    long known() {
        return moved + same;
    }

    /** Products of the catalogue that the feed does not list. */
    long missing() {
        return Math.max(0, local - seen.cardinality());
    }

    /** Whether the feed repeats what it said last time. */
    boolean nothingNew() {
        return local > 0 && added == 0 && moved == 0;
    }

    boolean seen(long product) {
        return seen.get(Math.toIntExact(product));
    }
}
