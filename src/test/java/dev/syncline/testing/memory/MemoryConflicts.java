package dev.syncline.testing.memory;

import dev.syncline.engine.ConflictPort;
import dev.syncline.engine.OpenConflict;
import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conflicts in memory. */
final class MemoryConflicts implements ConflictPort {
    private final Tables tables;
    private final MemoryTransactions transactions;

    MemoryConflicts(Tables tables, MemoryTransactions transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    @Override
    public void waiting(ShopId shop, ProductId product, List<OpenConflict> conflicts) {
        transactions.inTransaction(() -> {
            Map<Object, OpenConflict> open = new HashMap<>();
            openOf(product).forEach(conflict -> open.put(conflict.path(), conflict));
            for (OpenConflict conflict : conflicts) {
                Optional<OpenConflict> known = Optional.ofNullable(open.remove(conflict.path()));
                long number = known.flatMap(OpenConflict::number).orElseGet(tables::number);
                Instant since = known.map(OpenConflict::since).orElse(conflict.since());
                tables.conflicts.put(number, with(conflict, number, since, true));
            }
            open.values().forEach(this::closed);
        });
    }

    @Override
    public Set<ProductId> having(Collection<ProductId> products) {
        return transactions.read(() ->
                open().map(OpenConflict::product).filter(products::contains).collect(Collectors.toSet()));
    }

    @Override
    public void close(Collection<Long> conflicts, String resolution, String actor) {
        transactions.inTransaction(() -> conflicts.forEach(number ->
                closed(Optional.ofNullable(tables.conflicts.get(number)).orElseThrow())));
    }

    @Override
    public boolean reopen(long number) {
        return transactions.inTransaction(() -> {
            OpenConflict conflict = tables.conflicts.get(number);
            if (conflict == null
                    || conflict.open()
                    || openOf(conflict.product()).stream()
                            .anyMatch(other -> other.path().equals(conflict.path()))) {
                return false;
            }
            tables.conflicts.put(number, with(conflict, number, conflict.since(), true));
            return true;
        });
    }

    @Override
    public Optional<OpenConflict> find(long conflict) {
        return transactions.read(() -> Optional.ofNullable(tables.conflicts.get(conflict)));
    }

    @Override
    public void forEachOpen(Optional<ShopId> shop, Optional<Field> field, Consumer<OpenConflict> sink) {
        transactions
                .read(() -> open().filter(
                                conflict -> shop.map(conflict.shop()::equals).orElse(true))
                        .filter(conflict -> field.map(
                                        wanted -> wanted == conflict.path().field())
                                .orElse(true))
                        .toList())
                .forEach(sink);
    }

    @Override
    public List<OpenConflict> openOf(ProductId product) {
        return transactions.read(() ->
                open().filter(conflict -> conflict.product().equals(product)).toList());
    }

    @Override
    public long openCount(Optional<ShopId> shop) {
        return transactions.read(() -> open().filter(
                        conflict -> shop.map(conflict.shop()::equals).orElse(true))
                .count());
    }

    private Stream<OpenConflict> open() {
        return tables.conflicts.values().stream().filter(OpenConflict::open);
    }

    private void closed(OpenConflict conflict) {
        long number = conflict.number().orElseThrow();
        tables.conflicts.put(number, with(conflict, number, conflict.since(), false));
    }

    private static OpenConflict with(OpenConflict one, long number, Instant since, boolean open) {
        return new OpenConflict(
                Optional.of(number),
                one.shop(),
                one.product(),
                one.key(),
                one.sku(),
                one.path(),
                one.baseLocal(),
                one.baseRemote(),
                one.local(),
                one.remote(),
                one.rule(),
                since,
                open);
    }
}
