package dev.syncline.store.repository;

import dev.syncline.engine.ConflictPort;
import dev.syncline.engine.OpenConflict;
import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.ShopId;
import dev.syncline.store.entity.SyncConflictEntity;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The conflicts that wait, and what became of those that did. Thread-safe. */
public final class ConflictRepository implements ConflictPort {
    private static final int PAGE = 500;
    private static final String ENGINE = "engine";
    private static final String VANISHED = "vanished";

    private final Sessions sessions;
    private final InstantSource clock;

    public ConflictRepository(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void waiting(ShopId shop, ProductId product, List<OpenConflict> conflicts) {
        sessions.run(session -> {
            Map<String, SyncConflictEntity> open = new HashMap<>();
            rows(session, product).forEach(row -> open.put(row.path, row));
            List<SyncConflictEntity> fresh = new ArrayList<>();
            for (OpenConflict conflict : conflicts) {
                SyncConflictEntity known = open.remove(conflict.path().toString());
                if (known == null) {
                    fresh.add(ConflictRows.row(conflict));
                } else {
                    ConflictRows.refresh(known, conflict);
                    session.update(known);
                    OpenConflicts.refresh(session, known);
                }
            }
            session.insertMultiple(fresh);
            OpenConflicts.add(session, fresh);
            for (SyncConflictEntity gone : open.values()) {
                close(session, gone, VANISHED, ENGINE);
            }
        });
    }

    @Override
    public Set<ProductId> having(Collection<ProductId> products) {
        return products.isEmpty()
                ? Set.of()
                : sessions.call(session -> Set.copyOf(Native.list(
                        session,
                        "select distinct product_id from open_conflict where product_id = any(?)",
                        row -> new ProductId(row.number(1)),
                        products.stream().map(ProductId::number).toList())));
    }

    @Override
    public void close(Collection<Long> conflicts, String resolution, String actor) {
        sessions.run(session -> {
            for (long number : conflicts) {
                SyncConflictEntity row = session.get(SyncConflictEntity.class, number);
                if (row == null) {
                    throw new IllegalArgumentException("There is no conflict " + number);
                }
                if (row.openPath != null) {
                    close(session, row, resolution, actor);
                }
            }
        });
    }

    @Override
    public boolean reopen(long conflict) {
        return sessions.call(session -> {
            SyncConflictEntity row = session.get(SyncConflictEntity.class, conflict);
            if (row == null
                    || row.openPath != null
                    || rows(session, new ProductId(row.productId)).stream()
                            .anyMatch(open -> open.path.equals(row.path))) {
                return false;
            }
            row.openPath = row.path;
            row.closedAt = null;
            row.resolution = null;
            row.actor = null;
            session.update(row);
            OpenConflicts.add(session, List.of(row));
            return true;
        });
    }

    private void close(StatelessSession session, SyncConflictEntity row, String resolution, String actor) {
        row.openPath = null;
        row.closedAt = clock.instant();
        row.resolution = resolution;
        row.actor = actor;
        session.update(row);
        OpenConflicts.remove(session, row);
    }

    @Override
    public Optional<OpenConflict> find(long conflict) {
        return sessions.call(session -> Optional.ofNullable(session.get(SyncConflictEntity.class, conflict))
                .map(ConflictRows::conflict));
    }

    @Override
    public void forEachOpen(Optional<ShopId> shop, Optional<Field> field, Consumer<OpenConflict> sink) {
        long after = Long.MIN_VALUE;
        List<SyncConflictEntity> page;
        do {
            long from = after;
            page = sessions.call(session -> page(session, shop, field, from));
            for (SyncConflictEntity row : page) {
                OpenConflict conflict = ConflictRows.conflict(row);
                after = conflict.number().orElseThrow();
                sink.accept(conflict);
            }
        } while (page.size() == PAGE);
    }

    private static List<SyncConflictEntity> page(
            StatelessSession session, Optional<ShopId> shop, Optional<Field> field, long after) {
        SelectionQuery<SyncConflictEntity> query = session.createSelectionQuery(
                        "from SyncConflictEntity where closedAt is null and id > :after"
                                + (shop.isPresent() ? " and shopId = :shop" : "")
                                + (field.isPresent() ? " and field = :field" : "")
                                // H2 follows an index only where the order names all its columns.
                                + " order by closedAt, id",
                        SyncConflictEntity.class)
                .setParameter("after", after)
                .setMaxResults(PAGE);
        shop.ifPresent(wanted -> query.setParameter("shop", wanted.number()));
        field.ifPresent(wanted -> query.setParameter("field", wanted.name()));
        return query.getResultList();
    }

    @Override
    public List<OpenConflict> openOf(ProductId product) {
        return sessions.call(session ->
                rows(session, product).stream().map(ConflictRows::conflict).toList());
    }

    private static List<SyncConflictEntity> rows(StatelessSession session, ProductId product) {
        return session.createSelectionQuery(
                        "from SyncConflictEntity where productId = :product and openPath is not null order by id",
                        SyncConflictEntity.class)
                .setParameter("product", product.number())
                .getResultList();
    }

    @Override
    public long openCount(Optional<ShopId> shop) {
        String sql = "select count(*) from open_conflict";
        return sessions.call(session -> shop.isPresent()
                        ? Native.first(
                                session,
                                sql + " where shop_id = ?",
                                row -> row.number(1),
                                shop.get().number())
                        : Native.first(session, sql, row -> row.number(1)))
                .orElse(0L);
    }
}
