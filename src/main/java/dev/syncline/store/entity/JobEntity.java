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

/** One run of a sync. */
@Entity
@Table(name = "job")
public class JobEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_seq")
    @SequenceGenerator(name = "job_seq", sequenceName = "job_seq", allocationSize = 1)
    @Column(name = "id")
    public @Nullable Long id;

    @Column(name = "shop_id", updatable = false)
    public long shopId;

    @Column(name = "kind", updatable = false)
    public String kind = "";

    @Column(name = "state")
    public String state = "";

    @Column(name = "plan_id")
    public @Nullable Long planId;

    @Column(name = "actor", updatable = false)
    public String actor = "";

    @Column(name = "started_at", updatable = false)
    public Instant startedAt = Instant.EPOCH;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    @Column(name = "tally")
    public String tally = "";

    @Column(name = "message")
    public @Nullable String message;
}
