package dev.syncline.testing.memory;

import dev.syncline.engine.CataloguePort;
import dev.syncline.model.Digest;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Shelf;
import dev.syncline.model.Shelves;
import dev.syncline.model.ShopId;
import dev.syncline.model.Sku;
import dev.syncline.model.VariantKey;
import dev.syncline.testing.memory.Tables.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Products in memory. */
final class MemoryCatalogue implements CataloguePort {
    private final Tables tables;
    private final MemoryTransactions transactions;

    MemoryCatalogue(Tables tables, MemoryTransactions transactions) {
        this.tables = tables;
        this.transactions = transactions;
    }

    @Override
    public Map<ProductId, ProductState> load(Collection<ProductId> ids) {
        return transactions.read(() -> {
            Map<ProductId, ProductState> found = new LinkedHashMap<>();
            ids.stream().map(ProductId::number).sorted().forEach(number -> {
                Row row = tables.products.get(number);
                if (row != null) {
                    found.put(new ProductId(number), row.state());
                }
            });
            return found;
        });
    }

    @Override
    public Map<ProductKey, ProductState> loadByKey(ShopId shop, Collection<ProductKey> keys) {
        return transactions.read(() -> {
            Map<ProductKey, ProductState> found = new HashMap<>();
            states(shop, state -> keys.contains(state.key())).forEach(state -> found.put(state.key(), state));
            return found;
        });
    }

    @Override
    public Map<ProductKey, Mark> feedMarks(ShopId shop, Collection<ProductKey> keys) {
        return transactions.read(() -> {
            Map<ProductKey, Mark> marks = new HashMap<>();
            states(shop, state -> keys.contains(state.key())).forEach(state -> marks.put(state.key(), mark(state)));
            return marks;
        });
    }

    @Override
    public Map<RemoteId, Mark> remoteMarks(ShopId shop, Collection<RemoteId> ids) {
        return transactions.read(() -> {
            Map<RemoteId, Mark> marks = new HashMap<>();
            states(shop, state -> state.remoteId().filter(ids::contains).isPresent())
                    .forEach(state -> marks.put(state.remoteId().orElseThrow(), mark(state)));
            return marks;
        });
    }

    @Override
    public List<ProductId> lookup(ShopId shop, String reference) {
        return transactions.read(() -> states(
                        shop,
                        state -> state.key().text().equals(reference)
                                || skus(state.local().fields()).contains(reference))
                .map(state -> state.id().orElseThrow())
                .toList());
    }

    @Override
    public Set<FieldPath> managed(ShopId shop) {
        return transactions.read(() -> states(shop, state -> true)
                .flatMap(state -> state.local().fields().onDemand().stream())
                .collect(Collectors.toSet()));
    }

    @Override
    public Shelves shelves(ShopId shop) {
        return transactions.read(() -> tables.shelves.getOrDefault(shop.number(), Shelves.UNKNOWN));
    }

    @Override
    public void addShelf(ShopId shop, Shelf shelf) {
        transactions.inTransaction(() -> {
            Shelves known = shelves(shop);
            if (known.named(shelf.kind(), shelf.name()).isEmpty()) {
                put(shop, Stream.concat(known.all().stream(), Stream.of(shelf)));
            }
        });
    }

    @Override
    public void setShelves(ShopId shop, Shelf.Kind kind, List<Shelf> shelves) {
        transactions.inTransaction(() -> put(
                shop,
                Stream.concat(shelves(shop).all().stream().filter(known -> known.kind() != kind), shelves.stream())));
    }

    private void put(ShopId shop, Stream<Shelf> shelves) {
        tables.shelves.put(shop.number(), new Shelves(shelves.toList()));
    }

    @Override
    public List<ProductState> candidates(ShopId shop, Set<String> skus, Set<String> barcodes, Set<String> handles) {
        return transactions.read(() -> states(
                        shop,
                        state -> state.presence().local()
                                && (state.link() == Link.UNLINKED || state.link() == Link.CANDIDATE)
                                && named(state.local().fields(), skus, barcodes, handles))
                .toList());
    }

    @Override
    public List<ProductState> orphans(ShopId shop, Set<String> skus, Set<String> barcodes, Set<String> handles) {
        return transactions.read(() -> states(
                        shop,
                        state -> !state.presence().local()
                                && (state.link() == Link.ORPHAN || state.link() == Link.CANDIDATE)
                                && named(state.remote().fields(), skus, barcodes, handles))
                .toList());
    }

    @Override
    public List<ProductId> save(List<Saving> states) {
        return transactions.inTransaction(() -> {
            List<ProductId> ids = new ArrayList<>();
            for (Saving saving : states) {
                long number = saving.state().id().map(ProductId::number).orElseGet(tables::number);
                Optional<Row> before = Optional.ofNullable(tables.products.get(number));
                if (saving.state().id().isPresent() && before.isEmpty()) {
                    throw new IllegalStateException("Product " + number + " is not in the store any more");
                }
                tables.products.put(
                        number,
                        new Row(
                                saving.state().withId(Optional.of(new ProductId(number))),
                                saving.feed().or(() -> before.flatMap(Row::feed)),
                                saving.remote().or(() -> before.flatMap(Row::remote))));
                ids.add(new ProductId(number));
            }
            return ids;
        });
    }

    @Override
    public void markRead(Map<ProductId, Digest> feed) {
        transactions.inTransaction(() -> feed.forEach((product, digest) -> tables.products.computeIfPresent(
                product.number(), (number, row) -> new Row(row.state(), Optional.of(digest), row.remote()))));
    }

    @Override
    public void remove(Collection<ProductId> products) {
        transactions.inTransaction(() -> {
            products.forEach(product -> tables.products.remove(product.number()));
            tables.conflicts.values().removeIf(conflict -> products.contains(conflict.product()));
        });
    }

    @Override
    public void forEachPending(ShopId shop, Set<FieldGroup> groups, Consumer<List<ProductState>> chunks) {
        give(shop, state -> pending(state) && (isUnsettled(state) || touches(state, groups)), chunks);
    }

    @Override
    public void forEach(ShopId shop, Consumer<List<ProductState>> chunks) {
        give(shop, state -> true, chunks);
    }

    @Override
    public void forEachLinked(ShopId shop, LinkedConsumer sink) {
        transactions
                .read(() -> states(shop, state -> state.remoteId().isPresent()).toList())
                .forEach(state ->
                        sink.accept(state.id().orElseThrow(), state.remoteId().orElseThrow()));
    }

    @Override
    public void forEachListed(ShopId shop, LongConsumer sink) {
        transactions
                .read(() -> states(
                                shop,
                                state -> state.presence().local()
                                        && mark(state).feed().isPresent()
                                        && !mark(state).feed().get().equals(DROPPED))
                        .toList())
                .forEach(state -> sink.accept(state.id().orElseThrow().number()));
    }

    @Override
    public Counts counts(ShopId shop) {
        return transactions.read(() -> new Counts(
                states(shop, state -> state.presence().local()).count(),
                states(shop, state -> state.link() == Link.ADOPTED).count(),
                states(
                                shop,
                                state -> !state.presence().local()
                                        && (state.link() == Link.ORPHAN || state.link() == Link.CANDIDATE))
                        .count(),
                states(shop, MemoryCatalogue::pending).count()));
    }

    private void give(ShopId shop, Predicate<ProductState> wanted, Consumer<List<ProductState>> chunks) {
        List<ProductState> chunk = transactions.read(() -> states(shop, wanted).toList());
        if (!chunk.isEmpty()) {
            chunks.accept(chunk);
        }
    }

    private Stream<ProductState> states(ShopId shop, Predicate<ProductState> wanted) {
        return tables.products.values().stream()
                .map(Row::state)
                .filter(state -> state.shop().equals(shop))
                .filter(wanted);
    }

    private Mark mark(ProductState state) {
        ProductId id = state.id().orElseThrow();
        Row row = tables.products.get(id.number());
        return new Mark(id, row.feed(), row.remote());
    }

    private static boolean pending(ProductState state) {
        return state.link() != Link.IGNORED && (state.isMoved() || isUnsettled(state));
    }

    private static boolean isUnsettled(ProductState state) {
        return state.link() != Link.ADOPTED
                || !state.presence().local()
                || !state.presence().remote();
    }

    private static boolean touches(ProductState state, Set<FieldGroup> groups) {
        return state.dirtyGroups().stream().anyMatch(groups::contains);
    }

    private static boolean named(ProductFields fields, Set<String> skus, Set<String> barcodes, Set<String> handles) {
        return skus(fields).stream().anyMatch(skus::contains)
                || fields.variants().stream()
                        .flatMap((VariantKey key) -> fields.text(key, Field.BARCODE).stream())
                        .anyMatch(barcodes::contains)
                || fields.text(Field.HANDLE).filter(handles::contains).isPresent();
    }

    private static List<String> skus(ProductFields fields) {
        return fields.skus().stream().map(Sku::text).toList();
    }
}
