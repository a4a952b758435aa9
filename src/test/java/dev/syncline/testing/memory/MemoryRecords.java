package dev.syncline.testing.memory;

import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.PastImport;
import dev.syncline.engine.RecordPort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The history in memory. Imports are not kept. */
final class MemoryRecords implements RecordPort {
    private final Tables tables;
    private final MemoryTransactions transactions;

    MemoryRecords(Tables tables, MemoryTransactions transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    @Override
    public void append(List<HistoryEntry> entries) {
        transactions.inTransaction(() -> tables.history.addAll(entries));
    }

    @Override
    public void forEach(HistoryFilter filter, Consumer<HistoryEntry> sink) {
        List<HistoryEntry> entries = transactions.read(() -> new ArrayList<>(tables.history));
        entries.reversed().stream()
                .filter(entry -> filter.product().map(entry.product()::equals).orElse(true))
                .filter(entry -> filter.run()
                        .map(run -> entry.run().filter(run::equals).isPresent())
                        .orElse(true))
                .filter(entry ->
                        filter.since().map(since -> !entry.at().isBefore(since)).orElse(true))
                .limit(filter.most())
                .forEach(sink);
    }

    @Override
    public void append(PastImport done) {
        throw new UnsupportedOperationException("Imports are not kept in this store");
    }

    @Override
    public List<PastImport> imports(int most) {
        return List.of();
    }
}
