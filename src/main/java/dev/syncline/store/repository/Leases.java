package dev.syncline.store.repository;

import dev.syncline.model.OperationId;
import dev.syncline.model.RunId;
import dev.syncline.queue.Lease;
import dev.syncline.queue.Operation;
import dev.syncline.store.session.Native;
import dev.syncline.store.session.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.hibernate.StatelessSession;

/** Claims in time: prolonged, announced, void, taken over. */
final class Leases {
    private final Sessions sessions;

    Leases(Sessions sessions) {
        this.sessions = sessions;
    }

    List<OperationId> prolong(StatelessSession session, Collection<OperationId> operations, Lease lease) {
        Instant now = sessions.now();
        List<Long> held = held(session, operations, lease.owner(), now);
        if (!held.isEmpty()) {
            Native.update(
                    session,
                    "update sync_flight set lease_until = ? where operation_id = any(?)",
                    now.plus(lease.length()),
                    held);
        }
        return held.stream().map(OperationId::new).toList();
    }

    boolean intend(StatelessSession session, Collection<OperationId> operations, String owner, Duration needed) {
        // Locked first: what is held then cannot be taken over before this transaction ends.
        List<Long> held = held(session, operations, owner, sessions.now().plus(needed));
        if (held.size() < new HashSet<>(operations).size()) {
            return false;
        }
        if (!held.isEmpty()) {
            Native.update(session, "update sync_flight set intended = true where operation_id = any(?)", held);
        }
        return true;
    }

    /** Those of the operations that the owner holds until after a moment, locked. */
    private static List<Long> held(
            StatelessSession session, Collection<OperationId> operations, String owner, Instant moment) {
        return operations.isEmpty()
                ? List.of()
                : Native.list(
                        session,
                        "select operation_id from sync_flight where operation_id = any(?) and lease_owner = ?"
                                + " and lease_until > ? order by product_id for update",
                        row -> row.number(1),
                        operations.stream().map(OperationId::number).toList(),
                        owner,
                        moment);
    }

    void voidOthers(StatelessSession session, String owner) {
        Native.update(session, "update sync_flight set lease_until = ? where lease_owner <> ?", Instant.EPOCH, owner);
    }

    List<Operation> takeOver(StatelessSession session, RunId run, Lease lease) {
        record Flight(long operation, boolean intended) {}
        Instant now = sessions.now();
        List<Flight> lost = Native.list(
                session,
                "select operation_id, intended from sync_flight where lease_until <= ?"
                        + " and exists (select 1 from sync_queue q where q.id = operation_id and q.job_id = ?)"
                        + " order by product_id for update skip locked",
                row -> new Flight(row.number(1), row.flag(2)),
                now,
                run.number());
        List<Long> announced = new ArrayList<>();
        for (Flight flight : lost) {
            if (flight.intended()) {
                announced.add(flight.operation());
            } else {
                Landing.backToQueue(session, flight.operation());
            }
        }
        if (!announced.isEmpty()) {
            Native.update(
                    session,
                    "update sync_flight set lease_owner = ?, lease_until = ? where operation_id = any(?)",
                    lease.owner(),
                    now.plus(lease.length()),
                    announced);
        }
        return OperationRows.load(session, announced);
    }
}
