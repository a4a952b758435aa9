package dev.syncline.testing.memory;

import dev.syncline.engine.TakeBack;
import dev.syncline.engine.TakeBackPort;
import dev.syncline.engine.UndoRequest;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was taken back, in memory. */
final class MemoryTakeBacks implements TakeBackPort {
    private final Tables tables;
    private final MemoryTransactions transactions;

    MemoryTakeBacks(Tables tables, MemoryTransactions transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    @Override
    public TakeBack keep(ShopId shop, UndoRequest request, String actor, Instant asked, Instant due) {
        return transactions.inTransaction(() -> {
            TakeBack kept = new TakeBack(
                    tables.number(), shop, request, actor, asked, due, TakeBack.State.WAITING, Optional.empty());
            tables.takeBacks.put(kept.id(), kept);
            return kept;
        });
    }

    @Override
    public boolean move(long id, TakeBack.State before, TakeBack.State after) {
        return transactions.inTransaction(() -> {
            TakeBack known = known(id);
            if (known.state() != before) {
                return false;
            }
            tables.takeBacks.put(id, with(known, after, known.figures()));
            return true;
        });
    }

    @Override
    public void done(long id, TakeBack.Figures figures) {
        transactions.inTransaction(
                () -> tables.takeBacks.put(id, with(known(id), TakeBack.State.DONE, Optional.of(figures))));
    }

    @Override
    public void writes(RunId run, long id) {
        transactions.inTransaction(() -> tables.writers.put(run.number(), id));
    }

    @Override
    public List<RunId> writers(long id) {
        return transactions.read(() -> tables.writers.entrySet().stream()
                .filter(entry -> entry.getValue() == id)
                .map(Map.Entry::getKey)
                .sorted(Comparator.reverseOrder())
                .map(RunId::new)
                .toList());
    }

    @Override
    public Optional<TakeBack> writtenBy(RunId run) {
        return transactions.read(
                () -> Optional.ofNullable(tables.writers.get(run.number())).map(this::known));
    }

    @Override
    public List<TakeBack> of(RunId run) {
        return transactions.read(() -> {
            List<TakeBack> found = new ArrayList<>(tables.takeBacks.values().stream()
                    .filter(kept -> kept.request().runs().contains(run))
                    .toList());
            return List.copyOf(found.reversed());
        });
    }

    @Override
    public List<TakeBack> standing(TakeBack.State state) {
        return transactions.read(() -> tables.takeBacks.values().stream()
                .filter(kept -> kept.state() == state)
                .sorted(Comparator.comparing(TakeBack::dueAt).thenComparingLong(TakeBack::id))
                .toList());
    }

    private TakeBack known(long id) {
        return Optional.ofNullable(tables.takeBacks.get(id)).orElseThrow();
    }

    private static TakeBack with(TakeBack known, TakeBack.State state, Optional<TakeBack.Figures> figures) {
        return new TakeBack(
                known.id(),
                known.shop(),
                known.request(),
                known.actor(),
                known.askedAt(),
                known.dueAt(),
                state,
                figures);
    }
}
