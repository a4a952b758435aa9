package dev.syncline.store.repository;

import dev.syncline.model.MutationKind;
import dev.syncline.model.OperationId;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Priority;
import dev.syncline.model.ProductId;
import dev.syncline.model.RunId;
import dev.syncline.model.ShopId;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Row;
import dev.syncline.store.session.StoreSentences;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Reads operations. */
final class OperationRows {
    static final int PAGE = 500;

    private static final String ENDED = "('COMPLETED', 'SKIPPED', 'PARKED', 'CANCELLED')";

    private OperationRows() {}

    /** The operations with these numbers, by number. */
    static List<Operation> load(StatelessSession session, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<OperationId>> parents = new HashMap<>();
        Native.list(
                session,
                "select operation_id, depends_on from sync_dependency where operation_id = any(?) order by depends_on",
                row -> parents.computeIfAbsent(row.number(1), id -> new ArrayList<>())
                        .add(new OperationId(row.number(2))),
                ids);
        try (Compression compression = new Compression()) {
            return Native.list(
                    session,
                    "select q.id, q.job_id, q.shop_id, q.product_id, q.kind, q.mutation, q.priority, q.state,"
                            + " q.attempts, q.cause, q.created_at, f.intended, p.content"
                            + " from sync_queue q join sync_payload p on p.operation_id = q.id"
                            + " left join sync_flight f on f.operation_id = q.id where q.id = any(?) order by q.id",
                    row -> operation(row, parents, compression),
                    ids);
        }
    }

    private static Operation operation(Row row, Map<Long, List<OperationId>> parents, Compression compression) {
        return new Operation(
                new OperationId(row.number(1)),
                new RunId(row.number(2)),
                new ShopId(row.number(3)),
                new ProductId(row.number(4)),
                OperationKind.valueOf(row.text(5)),
                MutationKind.valueOf(row.text(6)),
                Priority.ofLevel(row.integer(7)).orElseThrow(),
                OperationState.valueOf(row.text(8)),
                row.integer(9),
                StoreSentences.cause(row.maybeText(10)),
                parents.getOrDefault(row.number(1), List.of()),
                new String(compression.unpack(row.bytes(13)), StandardCharsets.UTF_8),
                row.moment(11),
                row.flag(12));
    }

    static List<Operation> page(
            StatelessSession session, Optional<ShopId> shop, Optional<RunId> run, boolean ended, long after) {
        StringBuilder sql = new StringBuilder("select id from sync_queue where id > ?");
        List<@Nullable Object> parameters = new ArrayList<>(List.of(after));
        shop.ifPresent(wanted -> {
            sql.append(" and shop_id = ?");
            parameters.add(wanted.number());
        });
        run.ifPresent(wanted -> {
            sql.append(" and job_id = ?");
            parameters.add(wanted.number());
        });
        if (!ended) {
            sql.append(" and state not in ").append(ENDED);
        }
        // H2 follows an index only where the order names all its columns.
        sql.append(run.isPresent() ? " order by job_id, id limit " : " order by id limit ")
                .append(PAGE);
        return load(session, Native.list(session, sql.toString(), row -> row.number(1), parameters.toArray()));
    }

    static Map<OperationState, Integer> counts(StatelessSession session, RunId run) {
        Map<OperationState, Integer> counts = new EnumMap<>(OperationState.class);
        Native.list(
                session,
                "select state, count(*) from sync_queue where job_id = ? group by state",
                row -> counts.put(OperationState.valueOf(row.text(1)), row.integer(2)),
                run.number());
        return counts;
    }
}
