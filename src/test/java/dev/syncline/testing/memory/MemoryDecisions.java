package dev.syncline.testing.memory;

import dev.syncline.engine.DecisionPort;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunState;
import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.ShopId;
import dev.syncline.testing.memory.Tables.Queued;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decisions in memory. */
final class MemoryDecisions implements DecisionPort {
    private final Tables tables;
    private final MemoryTransactions transactions;

    MemoryDecisions(Tables tables, MemoryTransactions transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    @Override
    public void keep(Decision decision) {
        transactions.inTransaction(() -> {
            tables.decisions.put(decision.conflict(), decision);
            if (decision.unwritten()) {
                tables.unwritten.add(decision.conflict());
            } else {
                tables.unwritten.remove(decision.conflict());
            }
        });
    }

    @Override
    public Optional<Decision> find(long conflict) {
        return transactions.read(() -> Optional.ofNullable(tables.decisions.get(conflict)));
    }

    @Override
    public void forget(long conflict) {
        transactions.inTransaction(() -> {
            tables.decisions.remove(conflict);
            tables.unwritten.remove(conflict);
        });
    }

    @Override
    public List<Decision> unwritten(ShopId shop, long afterProduct, int mostProducts) {
        return transactions.read(() -> {
            Set<Long> products = tables.unwritten.stream()
                    .map(tables.decisions::get)
                    .filter(decision -> decision.shop().equals(shop))
                    .map(decision -> decision.product().number())
                    .filter(product -> product > afterProduct)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .limit(mostProducts)
                    .collect(Collectors.toSet());
            return tables.decisions.values().stream()
                    .filter(decision -> tables.unwritten.contains(decision.conflict()))
                    .filter(decision -> products.contains(decision.product().number()))
                    .sorted(Comparator.comparingLong(
                            decision -> decision.product().number()))
                    .toList();
        });
    }

    @Override
    public void written(Collection<Long> conflicts) {
        transactions.inTransaction(() -> tables.unwritten.removeAll(Set.copyOf(conflicts)));
    }

    @Override
    public boolean busy(ProductId product) {
        return transactions.read(() -> tables.queue.values().stream()
                .map(Queued::operation)
                .anyMatch(operation -> operation.product().equals(product)
                        && !operation.state().ended()
                        && works(Optional.ofNullable(
                                tables.runs.get(operation.run().number())))));
    }

    private static boolean works(Optional<Run> run) {
        return run.filter(known -> !known.state().ended() && known.state() != RunState.AWAITING_APPROVAL)
                .isPresent();
    }

    @Override
    public Map<String, Long> habit(ShopId shop, Field field, Optional<String> vendor) {
        return Map.of();
    }
}
