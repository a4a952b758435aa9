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

/** One field of one product that both sides changed. */
@Entity
@Table(name = "sync_conflict")
public class SyncConflictEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sync_conflict_seq")
    @SequenceGenerator(name = "sync_conflict_seq", sequenceName = "sync_conflict_seq", allocationSize = 1)
    @Column(name = "id")
    public @Nullable Long id;

    @Column(name = "shop_id", updatable = false)
    public long shopId;

    @Column(name = "product_id", updatable = false)
    public long productId;

    @Column(name = "product_key")
    public String productKey = "";

    @Column(name = "sku")
    public @Nullable String sku;

    @Column(name = "path", updatable = false)
    public String path = "";

    @Column(name = "field", updatable = false)
    public String field = "";

    /** The path while it waits; empty once closed. */
    @Column(name = "open_path")
    public @Nullable String openPath;

    @Column(name = "base_local")
    public @Nullable String baseLocal;

    @Column(name = "base_remote")
    public @Nullable String baseRemote;

    @Column(name = "local_value")
    public @Nullable String local;

    @Column(name = "remote_value")
    public @Nullable String remote;

    @Column(name = "rule")
    public String rule = "";

    @Column(name = "since", updatable = false)
    public Instant since = Instant.EPOCH;

    @Column(name = "closed_at")
    public @Nullable Instant closedAt;

    @Column(name = "resolution")
    public @Nullable String resolution;

    @Column(name = "actor")
    public @Nullable String actor;
}
