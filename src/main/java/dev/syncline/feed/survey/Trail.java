package dev.syncline.feed.survey;

import dev.syncline.engine.FeedTrail;
import dev.syncline.feed.source.FileStamp;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What the second reading needs of the first. Not changed once it is made. */
public final class Trail implements FeedTrail {
    private final Reading reading;
    private final FileStamp stamp;
    private final BitSet accepted;
    private final int[] products;
    private final int[] sizes;

    Trail(Reading reading, FileStamp stamp, RowLedger ledger) {
        this.reading = reading;
        this.stamp = stamp;
        this.accepted = ledger.accepted();
        this.products = ledger.products();
        this.sizes = ledger.sizes();
    }

    /** How the file is read. */
    public Reading reading() {
        return reading;
    }

    @Override
    public List<String> columns() {
        return reading.header().names();
    }

    /** The file's stamp when it was surveyed. */
    public FileStamp stamp() {
        return stamp;
    }

    /** Whether the row with this number, from 0, counts. */
    public boolean isAccepted(int row) {
        return accepted.get(row);
    }

    /** The product of a row that counts, by a number of its own. */
    public int productOf(int row) {
        return products[row];
    }

    /** How many rows a product has. */
    public int rowsOf(int product) {
        return sizes[product];
    }

    /** How many products there are. */
    long products() {
        return Arrays.stream(sizes).filter(size -> size > 0).count();
    }
}
