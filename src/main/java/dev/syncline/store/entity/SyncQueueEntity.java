package dev.syncline.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One operation. */
@Entity
@Table(name = "sync_queue")
public class SyncQueueEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sync_queue_seq")
    @SequenceGenerator(name = "sync_queue_seq", sequenceName = "sync_queue_seq", allocationSize = 1000)
    @Column(name = "id")
    public @Nullable Long id;

    @Column(name = "job_id", updatable = false)
    public long jobId;

    @Column(name = "shop_id", updatable = false)
    public long shopId;

    @Column(name = "product_id", updatable = false)
    public long productId;

    @Column(name = "kind", updatable = false)
    public String kind = "";

    @Column(name = "mutation", updatable = false)
    public String mutation = "";

    @Column(name = "priority")
    public int priority;

    @Column(name = "state")
    public String state = "";

    @Column(name = "attempts")
    public int attempts;

    /** How many operations must be completed before. */
    @Column(name = "waits_for")
    public int waitsFor;

    @Column(name = "cause")
    public @Nullable String cause;

    @Column(name = "idempotency_key", updatable = false)
    public String idempotencyKey = "";

    @Column(name = "retry_of", updatable = false)
    public @Nullable Long retryOf;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "available_at")
    public Instant availableAt = Instant.EPOCH;

    /** When its turn comes by priority and waiting time. */
    @Column(name = "turn_at")
    public Instant turnAt = Instant.EPOCH;

    /** The run while it can be claimed, else empty. */
    @Column(name = "claimable_in")
    public @Nullable Long claimableIn;
}
