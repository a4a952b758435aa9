package dev.syncline.store.repository;

import dev.syncline.engine.RunPort.StoredPlan;
import dev.syncline.model.PlanId;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.plan.PlanItem;
import dev.syncline.plan.PlanSummary;
import dev.syncline.store.entity.PlanEntity;
import dev.syncline.store.entity.PlanItemEntity;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Plans and their steps. */
final class PlanRows {
    private static final int PAGE = 500;
    private static final String ITEMS = "select number, product_id, product_key, kind, content from plan_item where ";

    private final Sessions sessions;

    PlanRows(Sessions sessions) {
        this.sessions = sessions;
    }

    PlanId begin(RunId run, ShopId shop, Instant at) {
        return sessions.call(session -> {
            PlanEntity row = new PlanEntity();
            row.jobId = run.number();
            row.shopId = shop.number();
            row.madeAt = at;
            session.insert(row);
            Long id = row.id;
            if (id == null) {
                throw new IllegalStateException("A stored plan got no number");
            }
            return new PlanId(id);
        });
    }

    void append(PlanId plan, List<PlanItem> items) {
        sessions.run(session -> {
            unsealed(session, plan);
            List<PlanItemEntity> rows = new ArrayList<>(items.size());
            try (Compression compression = new Compression()) {
                for (PlanItem item : items) {
                    PlanItemEntity row = new PlanItemEntity();
                    row.planId = plan.number();
                    row.number = item.number();
                    row.productId = item.product().number();
                    row.productKey = item.key().text();
                    row.kind = item.kind().name();
                    row.content = compression.pack(PlanItemDocument.written(item));
                    rows.add(row);
                }
            }
            session.insertMultiple(rows);
        });
    }

    void seal(PlanId plan, PlanSummary summary) {
        sessions.run(session -> {
            PlanEntity head = unsealed(session, plan);
            head.summary = Documents.text(summary);
            session.update(head);
        });
    }

    private static PlanEntity unsealed(StatelessSession session, PlanId plan) {
        PlanEntity head = session.get(PlanEntity.class, plan.number());
        if (head == null || head.summary != null) {
            throw new IllegalStateException(
                    "Plan " + plan + " is " + (head == null ? "not there" : "sealed") + " and takes no more steps");
        }
        return head;
    }

    Optional<StoredPlan> find(PlanId plan) {
        return sessions.call(session -> Optional.ofNullable(session.get(PlanEntity.class, plan.number())))
                .flatMap(head -> Optional.ofNullable(head.summary)
                        .map(summary -> new StoredPlan(
                                plan,
                                new RunId(head.jobId),
                                new ShopId(head.shopId),
                                head.madeAt,
                                Documents.read(summary, PlanSummary.class))));
    }

    void forEachItem(PlanId plan, Consumer<List<PlanItem>> chunks) {
        int after = 0;
        List<PlanItem> page;
        do {
            int from = after;
            page = items(
                    "plan_id = ? and number > ? order by plan_id, number limit " + PAGE, plan.number(), (long) from);
            if (!page.isEmpty()) {
                after = page.getLast().number();
                chunks.accept(page);
            }
        } while (page.size() == PAGE);
    }

    List<PlanItem> itemsOf(PlanId plan, ProductId product) {
        return items("product_id = ? and plan_id = ? order by number", product.number(), plan.number());
    }

    private List<PlanItem> items(String condition, @Nullable Object... parameters) {
        try (Compression compression = new Compression()) {
            return sessions.call(session -> Native.list(
                    session,
                    ITEMS + condition,
                    row -> PlanItemDocument.read(row, compression.unpack(row.bytes(5))),
                    parameters));
        }
    }
}
