package dev.syncline.store.repository;

import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.PastImport;
import dev.syncline.engine.RecordPort;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.model.Side;
import dev.syncline.store.entity.SyncHistoryEntity;
import dev.syncline.store.session.Sessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** The history. Thread-safe. */
public final class HistoryRepository implements RecordPort {
    private static final int PAGE = 500;

    private final Sessions sessions;
    private final ImportRows imports;

    public HistoryRepository(Sessions sessions) {
        this.sessions = sessions;
        this.imports = new ImportRows(sessions);
    }

    @Override
    public void append(List<HistoryEntry> entries) {
        if (!entries.isEmpty()) {
            sessions.run(session -> session.insertMultiple(
                    entries.stream().map(HistoryRepository::row).toList()));
        }
    }

    @Override
    public void append(PastImport done) {
        imports.append(done);
    }

    @Override
    public List<PastImport> imports(int most) {
        return imports.latest(most);
    }

    @Override
    public void forEach(HistoryFilter filter, Consumer<HistoryEntry> sink) {
        int left = filter.most();
        SyncHistoryEntity last = null;
        while (left > 0) {
            SyncHistoryEntity after = last;
            int size = Math.min(PAGE, left);
            List<SyncHistoryEntity> page = sessions.call(session -> page(session, filter, after, size));
            page.forEach(row -> sink.accept(entry(row)));
            if (page.size() < size) {
                return;
            }
            last = page.getLast();
            left -= size;
        }
    }

    @Override
    public void forEachChange(Collection<ProductId> products, Instant since, Consumer<HistoryEntry> sink) {
        if (!products.isEmpty()) {
            sessions.call(session -> session.createSelectionQuery(
                                    "from SyncHistoryEntity where productId in :products and happenedAt >= :since"
                                            + " order by happenedAt, id",
                                    SyncHistoryEntity.class)
                            .setParameter(
                                    "products",
                                    products.stream().map(ProductId::number).toList())
                            .setParameter("since", since)
                            .getResultList())
                    .forEach(row -> sink.accept(entry(row)));
        }
    }

    private static List<SyncHistoryEntity> page(
            StatelessSession session, HistoryFilter filter, @Nullable SyncHistoryEntity after, int size) {
        List<String> conditions = new ArrayList<>();
        filter.product().ifPresent(product -> conditions.add("productId = :product"));
        filter.run().ifPresent(run -> conditions.add("jobId = :job"));
        filter.since().ifPresent(since -> conditions.add("happenedAt >= :since"));
        if (after != null) {
            conditions.add("(happenedAt < :at or (happenedAt = :at and id < :id))");
        }
        SelectionQuery<SyncHistoryEntity> query = session.createSelectionQuery(
                        "from SyncHistoryEntity"
                                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                                + " order by " + leading(filter) + "happenedAt desc, id desc",
                        SyncHistoryEntity.class)
                .setMaxResults(size);
        filter.product().ifPresent(product -> query.setParameter("product", product.number()));
        filter.run().ifPresent(run -> query.setParameter("job", run.number()));
        filter.since().ifPresent(since -> query.setParameter("since", since));
        if (after != null) {
            query.setParameter("at", after.happenedAt).setParameter("id", after.id);
        }
        return query.getResultList();
    }

    /** H2 follows an index only where the order names all its columns. */
    private static String leading(HistoryFilter filter) {
        return filter.product().isPresent() ? "productId desc, " : filter.run().isPresent() ? "jobId desc, " : "";
    }

    private static SyncHistoryEntity row(HistoryEntry entry) {
        SyncHistoryEntity row = new SyncHistoryEntity();
        row.happenedAt = entry.at();
        row.actor = entry.actor();
        row.jobId = entry.run().map(RunId::number).orElse(null);
        row.shopId = entry.shop().number();
        row.productId = entry.product().number();
        row.productKey = entry.key();
        row.side = entry.side().name();
        row.action = entry.action();
        row.path = entry.field().map(FieldPath::toString).orElse(null);
        row.before = StoredValue.text(entry.before());
        row.after = StoredValue.text(entry.after());
        return row;
    }

    private static HistoryEntry entry(SyncHistoryEntity row) {
        Instant at = row.happenedAt;
        return new HistoryEntry(
                at,
                row.actor,
                Optional.ofNullable(row.jobId).map(RunId::new),
                new ShopId(row.shopId),
                new ProductId(row.productId),
                row.productKey,
                Side.valueOf(row.side),
                row.action,
                Optional.ofNullable(row.path).map(FieldPath::parse),
                StoredValue.value(row.before),
                StoredValue.value(row.after));
    }
}
