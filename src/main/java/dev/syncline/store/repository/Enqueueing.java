package dev.syncline.store.repository;

import dev.syncline.model.OperationId;
import dev.syncline.model.Priority;
import dev.syncline.queue.NewOperation;
import dev.syncline.queue.OperationState;
import dev.syncline.store.entity.SyncDependencyEntity;
import dev.syncline.store.entity.SyncPayloadEntity;
import dev.syncline.store.entity.SyncQueueEntity;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Puts operations into the queue, again into it, or further ahead in it. */
final class Enqueueing {
    private final Sessions sessions;

    Enqueueing(Sessions sessions) {
        this.sessions = sessions;
    }

    int enqueue(StatelessSession session, List<NewOperation> operations) {
        Map<String, Parent> known = parents(session, keys(operations));
        Instant now = sessions.now();
        Map<String, Fresh> fresh = new LinkedHashMap<>();
        for (NewOperation operation : operations) {
            if (!known.containsKey(operation.idempotencyKey())) {
                fresh.putIfAbsent(operation.idempotencyKey(), new Fresh(operation, row(operation, now)));
            }
        }
        List<Edge> edges = edges(fresh, known);
        session.insertMultiple(fresh.values().stream().map(Fresh::row).toList());
        session.insertMultiple(payloads(fresh.values()));
        session.insertMultiple(edges.stream().map(Edge::row).toList());
        return fresh.size();
    }

    /** One that is not in the queue yet. */
    private record Fresh(NewOperation operation, SyncQueueEntity row) {}

    /** An operation that is in the queue already and others may depend on. */
    private record Parent(long id, OperationState state) {
        boolean completed() {
            return state == OperationState.COMPLETED;
        }
    }

    private record Edge(SyncQueueEntity child, @Nullable SyncQueueEntity newParent, long knownParent) {
        SyncDependencyEntity row() {
            SyncDependencyEntity row = new SyncDependencyEntity();
            row.operationId = number(child);
            row.dependsOn = newParent == null ? knownParent : number(newParent);
            return row;
        }
    }

    private static Set<String> keys(Iterable<NewOperation> operations) {
        Set<String> keys = new LinkedHashSet<>();
        for (NewOperation operation : operations) {
            keys.add(operation.idempotencyKey());
            keys.addAll(operation.after());
        }
        return keys;
    }

    /** Locked, so that one that is just being completed either counts as completed or will see its new dependents. */
    private static Map<String, Parent> parents(StatelessSession session, Set<String> keys) {
        Map<String, Parent> parents = new HashMap<>();
        if (!keys.isEmpty()) {
            Native.list(
                    session,
                    "select idempotency_key, id, state from sync_queue where idempotency_key = any(?)"
                            + " order by id for update",
                    row -> parents.put(row.text(1), new Parent(row.number(2), OperationState.valueOf(row.text(3)))),
                    keys);
        }
        return parents;
    }

    private static List<Edge> edges(Map<String, Fresh> fresh, Map<String, Parent> known) {
        List<Edge> edges = new ArrayList<>();
        for (Fresh child : fresh.values()) {
            SyncQueueEntity row = child.row();
            for (String parentKey : new LinkedHashSet<>(child.operation().after())) {
                Fresh sibling = fresh.get(parentKey);
                Parent parent = known.get(parentKey);
                if (sibling != null) {
                    edges.add(new Edge(row, sibling.row(), 0));
                    row.waitsFor++;
                } else if (parent != null) {
                    edges.add(new Edge(row, null, parent.id()));
                    waitFor(row, parent);
                } else {
                    throw new IllegalArgumentException("Operation "
                            + child.operation().idempotencyKey() + " depends on " + parentKey
                            + ", which was never queued");
                }
            }
            row.claimableIn = row.waitsFor == 0 ? Long.valueOf(row.jobId) : null;
        }
        return edges;
    }

    private static void waitFor(SyncQueueEntity row, Parent parent) {
        if (!parent.completed()) {
            row.waitsFor++;
            if (parent.state().ended()) {
                row.state = OperationState.SUSPENDED.name();
                row.cause = Dependents.blockedBy(parent.id());
            }
        }
    }

    private static SyncQueueEntity row(NewOperation operation, Instant now) {
        SyncQueueEntity row = new SyncQueueEntity();
        row.jobId = operation.run().number();
        row.shopId = operation.shop().number();
        row.productId = operation.product().number();
        row.kind = operation.kind().name();
        row.mutation = operation.mutation().name();
        row.priority = operation.priority().level();
        row.state = OperationState.AVAILABLE.name();
        row.idempotencyKey = operation.idempotencyKey();
        row.createdAt = now;
        row.availableAt = now;
        row.turnAt = turn(row);
        return row;
    }

    private static List<SyncPayloadEntity> payloads(Collection<Fresh> fresh) {
        List<SyncPayloadEntity> payloads = new ArrayList<>();
        try (Compression compression = new Compression()) {
            for (Fresh one : fresh) {
                SyncPayloadEntity payload = new SyncPayloadEntity();
                payload.operationId = number(one.row());
                payload.content = compression.pack(one.operation().payload().getBytes(StandardCharsets.UTF_8));
                payloads.add(payload);
            }
        }
        return payloads;
    }

    boolean requeue(StatelessSession session, OperationId parked) {
        SyncQueueEntity old = locked(session, parked.number());
        if (old == null || !old.state.equals(OperationState.PARKED.name())) {
            return false;
        }
        String retryKey = old.idempotencyKey + "#" + parked;
        if (Native.first(session, "select id from sync_queue where idempotency_key = ?", row -> row.number(1), retryKey)
                .isPresent()) {
            return false;
        }
        Instant now = sessions.now();
        SyncQueueEntity row = new SyncQueueEntity();
        row.jobId = old.jobId;
        row.shopId = old.shopId;
        row.productId = old.productId;
        row.kind = old.kind;
        row.mutation = old.mutation;
        row.priority = old.priority;
        row.state = OperationState.AVAILABLE.name();
        row.idempotencyKey = retryKey;
        row.retryOf = parked.number();
        row.createdAt = now;
        row.availableAt = now;
        row.turnAt = turn(row);
        row.claimableIn = row.jobId;
        session.insert(row);
        long number = number(row);
        Native.update(
                session,
                "insert into sync_payload (operation_id, content)"
                        + " select cast(? as bigint), content from sync_payload where operation_id = ?",
                number,
                parked.number());
        Dependents.moveTo(session, parked.number(), number);
        return true;
    }

    boolean raise(StatelessSession session, OperationId operation, Priority priority) {
        SyncQueueEntity row = locked(session, operation.number());
        if (row == null || OperationState.valueOf(row.state).ended()) {
            return false;
        }
        row.priority = priority.level();
        row.turnAt = turn(row);
        session.update(row);
        return true;
    }

    static @Nullable SyncQueueEntity locked(StatelessSession session, long operation) {
        return session.get(SyncQueueEntity.class, operation, LockMode.PESSIMISTIC_WRITE);
    }

    static Instant turn(SyncQueueEntity row) {
        return Turn.of(Priority.ofLevel(row.priority).orElseThrow(), row.createdAt);
    }

    static long number(SyncQueueEntity row) {
        Long id = row.id;
        if (id == null) {
            throw new IllegalStateException("A stored operation got no number");
        }
        return id;
    }
}
