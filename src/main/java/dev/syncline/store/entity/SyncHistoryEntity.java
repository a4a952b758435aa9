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

/** One change of one field on one side. */
@Entity
@Table(name = "sync_history")
public class SyncHistoryEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sync_history_seq")
    @SequenceGenerator(name = "sync_history_seq", sequenceName = "sync_history_seq", allocationSize = 1000)
    @Column(name = "id")
    public @Nullable Long id;

    @Column(name = "happened_at")
    public Instant happenedAt = Instant.EPOCH;

    @Column(name = "actor")
    public String actor = "";

    @Column(name = "job_id")
    public @Nullable Long jobId;

    @Column(name = "shop_id")
    public long shopId;

    @Column(name = "product_id")
    public long productId;

    @Column(name = "product_key")
    public String productKey = "";

    @Column(name = "side")
    public String side = "";

    @Column(name = "action")
    public String action = "";

    @Column(name = "path")
    public @Nullable String path;

    @Column(name = "value_before")
    public @Nullable String before;

    @Column(name = "value_after")
    public @Nullable String after;
}
