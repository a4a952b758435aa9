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

/** The head of a plan. */
@Entity
@Table(name = "plan")
public class PlanEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plan_seq")
    @SequenceGenerator(name = "plan_seq", sequenceName = "plan_seq", allocationSize = 1)
    @Column(name = "id")
    public @Nullable Long id;

    @Column(name = "job_id", updatable = false)
    public long jobId;

    @Column(name = "shop_id", updatable = false)
    public long shopId;

    @Column(name = "made_at", updatable = false)
    public Instant madeAt = Instant.EPOCH;

    /** Its figures; empty until it is sealed. */
    @Column(name = "summary")
    public @Nullable String summary;
}
