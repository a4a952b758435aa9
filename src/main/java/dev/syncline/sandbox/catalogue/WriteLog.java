package dev.syncline.sandbox.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was written to the shop, in order, for tests that ask whether too much was. Thread-safe. */
public final class WriteLog {

    /**
     * One mutation that changed a product.
     *
     * @param productId the global id
     * @param mutation the name of the mutation's field
     * @param fields the names of the fields that its input carried
     */
    public record Entry(String productId, String mutation, Set<String> fields) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Adds an entry at the end. */
    public synchronized void add(Entry entry) {
        entries.add(entry);
    }

    /** @return everything so far */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Forgets everything so far. */
    public synchronized void clear() {
        entries.clear();
    }
}
