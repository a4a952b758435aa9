package dev.syncline.engine;

import dev.syncline.model.ProductId;
import java.util.BitSet;

/** What a feed would do to a catalogue, before anything is applied. Filled by one thread. */
final class FeedOutlook {
    private final BitSet listed;
    private final BitSet seen = new BitSet();
    private final BitSet news = new BitSet();
    private long added;
    private long moved;
    private long same;

    /** Of a catalogue that has these products from its feed; what came from the shop or from people no feed takes away. */
    FeedOutlook(BitSet listed) {
        this.listed = (BitSet) listed.clone();
    }

    void added() {
        news.set(place());
        added++;
    }

    void moved(ProductId product) {
        news.set(place());
        moved++;
        seen.set(Math.toIntExact(product.number()));
    }

    void same(ProductId product) {
        same++;
        seen.set(Math.toIntExact(product.number()));
    }

    /** A product that is listed, and of which nothing could be read. */
    void kept(ProductId product) {
        seen.set(Math.toIntExact(product.number()));
    }

    /** The feed is only a part: what it does not list stays. */
    void ofPart() {
        seen.or(listed);
    }

    private int place() {
        return Math.toIntExact(added + moved + same);
    }

    /**
     * Whether the product at this place of the file, from 0, was not known as the feed says it now. All of them are where
     * no feed listed any before, as the file is not looked at then.
     */
    boolean isNews(int place) {
        return listed.isEmpty() || news.get(place);
    }

    /** How many products the feed listed before. */
    long local() {
        return listed.cardinality();
    }

    /** Known products whose rows are not the same as last time. */
    long moved() {
        return moved;
    }

    /** Known products that the feed lists. */
    long known() {
        return moved + same;
    }

    /** How many products the feed does not list any more. */
    long missing() {
        return gone().cardinality();
    }

    /** Whether the feed repeats what it said last time. */
    boolean nothingNew() {
        return !listed.isEmpty() && added == 0 && moved == 0;
    }

    /** The numbers of the products that the feed does not list any more. */
    BitSet gone() {
        BitSet gone = (BitSet) listed.clone();
        gone.andNot(seen);
        return gone;
    }
}
