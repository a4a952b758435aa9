package dev.syncline.store.repository;

import dev.syncline.engine.CataloguePort;
import dev.syncline.model.Digest;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Shelf;
import dev.syncline.model.Shelves;
import dev.syncline.model.ShopId;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hibernate.StatelessSession;

/**
 * The products of all shops. States that are loaded inside a transaction of the caller's are locked until it ends.
 * Thread-safe.
 */
public final class CatalogueRepository implements CataloguePort {
    private final Sessions sessions;
    private final CatalogueStream stream;
    private final CatalogueWriter writer;

    public CatalogueRepository(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.stream = new CatalogueStream(sessions);
        this.writer = new CatalogueWriter(clock);
    }

    @Override
    public Map<ProductId, ProductState> load(Collection<ProductId> ids) {
        List<Long> numbers = ids.stream().map(ProductId::number).toList();
        boolean lock = sessions.isRunning();
        return sessions.call(session -> load(session, numbers, lock));
    }

    @Override
    public Map<ProductKey, ProductState> loadByKey(ShopId shop, Collection<ProductKey> keys) {
        boolean lock = sessions.isRunning();
        return sessions.call(session -> {
            Map<ProductKey, Long> numbers = CatalogueReader.numbers(session, shop, keys);
            Map<ProductId, ProductState> states = load(session, numbers.values(), lock);
            Map<ProductKey, ProductState> found = new HashMap<>();
            numbers.forEach((key, number) -> {
                ProductState state = states.get(new ProductId(number));
                if (state != null) {
                    found.put(key, state);
                }
            });
            return found;
        });
    }

    private static Map<ProductId, ProductState> load(StatelessSession session, Collection<Long> ids, boolean lock) {
        if (lock) {
            CatalogueReader.lock(session, ids);
        }
        return CatalogueReader.load(session, ids);
    }

    @Override
    public Map<ProductKey, Mark> feedMarks(ShopId shop, Collection<ProductKey> keys) {
        return sessions.call(session -> CatalogueReader.feedMarks(session, shop, keys));
    }

    @Override
    public Map<RemoteId, Mark> remoteMarks(ShopId shop, Collection<RemoteId> ids) {
        return sessions.call(session -> CatalogueReader.remoteMarks(session, shop, ids));
    }

    @Override
    public Set<FieldPath> managed(ShopId shop) {
        return sessions.call(session -> ManagedFields.of(session, shop));
    }

    @Override
    public Shelves shelves(ShopId shop) {
        return sessions.call(session -> ShelfRows.of(session, shop));
    }

    @Override
    public void addShelf(ShopId shop, Shelf shelf) {
        sessions.run(session -> ShelfRows.add(session, shop, List.of(shelf)));
    }

    @Override
    public void setShelves(ShopId shop, Shelf.Kind kind, List<Shelf> shelves) {
        sessions.run(session -> ShelfRows.replace(session, shop, kind, shelves));
    }

    @Override
    public List<ProductId> lookup(ShopId shop, String reference) {
        return sessions.call(session -> ProductSearch.lookup(session, shop, reference));
    }

    @Override
    public List<ProductState> candidates(ShopId shop, Set<String> skus, Set<String> barcodes, Set<String> handles) {
        boolean lock = sessions.isRunning();
        return sessions.call(session ->
                List.copyOf(load(session, ProductSearch.unlinked(session, shop, skus, barcodes, handles), lock)
                        .values()));
    }

    @Override
    public List<ProductState> orphans(ShopId shop, Set<String> skus, Set<String> barcodes, Set<String> handles) {
        boolean lock = sessions.isRunning();
        return sessions.call(session ->
                List.copyOf(load(session, ProductSearch.orphans(session, shop, skus, barcodes, handles), lock)
                        .values()));
    }

    @Override
    public List<ProductId> save(List<Saving> states) {
        return sessions.call(session -> writer.save(session, states));
    }

    @Override
    public void markRead(Map<ProductId, Digest> feed) {
        sessions.run(session -> CatalogueWriter.markRead(session, feed));
    }

    @Override
    public void remove(Collection<ProductId> products) {
        if (!products.isEmpty()) {
            sessions.run(session -> CatalogueWriter.remove(
                    session, products.stream().map(ProductId::number).toList()));
        }
    }

    @Override
    public void forEachPending(ShopId shop, Set<FieldGroup> groups, Consumer<List<ProductState>> chunks) {
        stream.forEachPending(shop, groups, chunks);
    }

    @Override
    public void forEach(ShopId shop, Consumer<List<ProductState>> chunks) {
        stream.forEach(shop, chunks);
    }

    @Override
    public void forEachLinked(ShopId shop, LinkedConsumer sink) {
        stream.forEachLinked(shop, sink);
    }

    @Override
    public void forEachListed(ShopId shop, LongConsumer sink) {
        stream.forEachListed(shop, sink);
    }

    @Override
    public Counts counts(ShopId shop) {
        return sessions.call(session -> Native.first(
                        session,
                        "select count(case when on_local then 1 end), count(case when link = 'ADOPTED' then 1 end),"
                                + " count(case when link in ('ORPHAN', 'CANDIDATE') and not on_local then 1 end),"
                                + " count(pending_in) from change_tracking where shop_id = ?",
                        row -> new Counts(row.number(1), row.number(2), row.number(3), row.number(4)),
                        shop.number())
                .orElseThrow());
    }
}
