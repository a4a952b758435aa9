package dev.syncline.feed.survey;

import dev.syncline.engine.FeedTrail;
import dev.syncline.feed.source.FileStamp;
import java.util.BitSet;

/** What the second reading needs of the first. Not changed once it is made. */
public final class Trail implements FeedTrail {
    private final Reading reading;
    private final FileStamp stamp;
    private final BitSet accepted;
    private final LongTable families;

    Trail(Reading reading, FileStamp stamp, BitSet accepted, LongTable families) {
        this.reading = reading;
        this.stamp = stamp;
        this.accepted = accepted;
        this.families = families;
    }

    /** How the file is read. */
    public Reading reading() {
        return reading;
    }

    /** The file's stamp when it was surveyed. */
    public FileStamp stamp() {
        return stamp;
    }

    /** Whether the row with this number, from 0, counts. */
    public boolean isAccepted(int row) {
        return accepted.get(row);
    }

    /** How many rows a product has, by the hash of its key. */
    public int rowsOf(long product) {
        return Math.toIntExact(families.value(product, 1));
    }
}
