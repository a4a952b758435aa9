package dev.syncline.feed.survey;

import dev.syncline.engine.FeedTrail;
import dev.syncline.feed.source.FileStamp;
import dev.syncline.feed.source.StagedFeed;
import dev.syncline.model.ProductKey;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What the second reading needs of the first. Not changed once it is made. */
public final class Trail implements FeedTrail {
    private final Reading reading;
    private final FileStamp stamp;
    private final BitSet accepted;
    private final int[] products;
    private final int[] sizes;
    private final Set<ProductKey> refused;

    Trail(Reading reading, FileStamp stamp, RowLedger ledger, Set<ProductKey> refused) {
        this.refused = Set.copyOf(refused);
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

    @Override
    public Set<ProductKey> refused() {
        return refused;
    }

    /** Whether it is a file of rows that were rejected, which is never all. */
    @Override
    public boolean isPart() {
        return reading.header().size() > 0 && reading.header().name(0).equals(RejectsFile.LINE_COLUMN);
    }

    @Override
    public void close() {
        reading.staged().ifPresent(StagedFeed::close);
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
