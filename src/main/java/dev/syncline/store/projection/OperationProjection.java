package dev.syncline.store.projection;

import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.queue.OperationState;
import dev.syncline.service.grid.OperationGridPort;
import dev.syncline.service.grid.OperationQuery;
import dev.syncline.service.grid.OperationRow;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import dev.syncline.store.session.Sessions;
import dev.syncline.store.session.StoreSentences;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** The operations of a run page by page. Thread-safe. */
public final class OperationProjection implements OperationGridPort {
    private final Sessions sessions;

    public OperationProjection(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<OperationRow> page(OperationQuery query, Optional<OperationId> after, int most) {
        return sessions.call(session -> {
            Conditions conditions = conditions(query).and("q.id > ?", after.map(OperationId::number));
            List<Long> ids = Native.list(
                    session,
                    // H2 follows an index only where the order names all its columns.
                    "select q.id from sync_queue q" + conditions.where() + " order by q.job_id, q.id limit " + most,
                    row -> row.number(1),
                    conditions.parameters());
            return ids.isEmpty() ? List.of() : rows(session, ids);
        });
    }

    @Override
    public List<OperationRow> pending(ShopId shop, ProductId product) {
        return sessions.call(session -> {
            // Led by the index of each run's states: few operations of a run have not ended, and a product has no
            // index.
            List<Long> ids = Native.list(
                    session,
                    "select q.id from job j join sync_queue q on q.job_id = j.id and q.state in ('SUSPENDED',"
                            + " 'AVAILABLE', 'SCHEDULED', 'EXECUTING', 'RETRYABLE', 'PARKED') where j.shop_id = ? and"
                            + " q.product_id = ? and (q.state <> 'PARKED' or not exists (select 1 from sync_queue r"
                            + " where r.idempotency_key = q.idempotency_key || '#' || q.id)) order by q.id",
                    row -> row.number(1),
                    shop.number(),
                    product.number());
            return ids.isEmpty() ? List.of() : rows(session, ids);
        });
    }

    @Override
    public List<Long> ids(OperationQuery query) {
        Conditions conditions = conditions(query);
        return sessions.call(session -> Native.list(
                session,
                "select q.id from sync_queue q" + conditions.where() + " order by q.job_id, q.id",
                row -> row.number(1),
                conditions.parameters()));
    }

    @Override
    public List<OperationRow> rows(List<Long> ids) {
        return ids.isEmpty() ? List.of() : sessions.call(session -> rows(session, ids));
    }

    /** What is planned again is keyed by what it was planned again for, as the engine's operations are. */
    @Override
    public long plannedAgain(RunId run) {
        return sessions.call(session -> Native.first(
                        session,
                        "select count(distinct product_id) from sync_queue where job_id = ?"
                                + " and (idempotency_key like ? or idempotency_key like ?)",
                        row -> row.number(1),
                        run.number(),
                        run + ":moved-%",
                        run + ":after-%")
                .orElse(0L));
    }

    private static List<OperationRow> rows(StatelessSession session, List<Long> ids) {
        Map<Long, List<OperationId>> parents = new HashMap<>();
        Native.list(
                session,
                "select operation_id, depends_on from sync_dependency where operation_id = any(?) order by depends_on",
                row -> parents.computeIfAbsent(row.number(1), id -> new ArrayList<>())
                        .add(new OperationId(row.number(2))),
                ids);
        return Native.list(
                session,
                "select q.id, q.product_id, p.product_key, p.title, q.kind, q.mutation, q.priority, q.state,"
                        + " q.attempts, q.cause, q.retry_of, q.created_at, q.available_at from sync_queue q left join"
                        + " product p on p.id = q.product_id where q.id = any(?) order by q.id",
                row -> row(row, parents.getOrDefault(row.number(1), List.of())),
                ids);
    }

    @Override
    public long count(OperationQuery query) {
        Conditions conditions = conditions(query);
        return sessions.call(session -> Native.first(
                        session,
                        "select count(*) from sync_queue q" + conditions.where(),
                        row -> row.number(1),
                        conditions.parameters())
                .orElse(0L));
    }

    @Override
    public Map<OperationState, Long> states(RunId run) {
        Map<OperationState, Long> counts = new EnumMap<>(OperationState.class);
        sessions.run(session -> Native.list(
                session,
                "select state, count(*) from sync_queue where job_id = ? group by state",
                row -> counts.put(OperationState.valueOf(row.text(1)), row.number(2)),
                run.number()));
        return counts;
    }

    private static Conditions conditions(OperationQuery query) {
        Conditions conditions = new Conditions()
                .and("q.job_id = ?", query.run().number())
                .and("q.priority = ?", query.priority().map(Priority::level))
                .and("q.kind = ?", query.kind().map(OperationKind::name));
        if (!query.states().isEmpty()) {
            conditions.and("q.state = any(?)", (Object)
                    query.states().stream().map(OperationState::name).toList());
        }
        return conditions;
    }

    private static OperationRow row(Row row, List<OperationId> parents) {
        return new OperationRow(
                new OperationId(row.number(1)),
                new ProductId(row.number(2)),
                row.maybeText(3),
                row.maybeText(4),
                OperationKind.valueOf(row.text(5)),
                MutationKind.valueOf(row.text(6)),
                Priority.ofLevel(row.integer(7)).orElseThrow(),
                OperationState.valueOf(row.text(8)),
                row.integer(9),
                StoreSentences.cause(row.maybeText(10)),
                row.maybeNumber(11).map(OperationId::new),
                row.moment(12),
                row.moment(13),
                parents);
    }
}
