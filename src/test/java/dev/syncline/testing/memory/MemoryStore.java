package dev.syncline.testing.memory;

import dev.syncline.engine.StorePorts;
import java.time.Instant;

/** A store in memory, with all ports of the engine. Thread-safe. */
public final class MemoryStore {
    private final Tables tables = new Tables();
    private final MemoryTransactions transactions = new MemoryTransactions(tables);
    private final StorePorts ports = new StorePorts(
            transactions,
            new MemoryCatalogue(tables, transactions),
            new MemoryQueue(tables, transactions),
            new MemoryRuns(tables, transactions),
            new MemoryRecords(tables, transactions),
            new MemoryConflicts(tables, transactions),
            new MemoryDecisions(tables, transactions),
            new MemoryRegistry(tables, transactions));

    /** The ports. */
    public StorePorts ports() {
        return ports;
    }

    /** Where a test listens for commits. */
    public MemoryTransactions transactions() {
        return transactions;
    }

    /** The moment on the store's own clock. */
    public Instant now() {
        return transactions.read(() -> tables.now);
    }
}
