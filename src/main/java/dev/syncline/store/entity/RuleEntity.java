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

/** A standing decision which strategy holds for what. */
@Entity
@Table(name = "sync_rule")
public class RuleEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sync_rule_seq")
    @SequenceGenerator(name = "sync_rule_seq", sequenceName = "sync_rule_seq", allocationSize = 1)
    @Column(name = "id")
    public @Nullable Long id;

    @Column(name = "strategy")
    public String strategy = "";

    @Column(name = "shop")
    public @Nullable String shop;

    @Column(name = "product")
    public @Nullable String product;

    @Column(name = "vendor")
    public @Nullable String vendor;

    @Column(name = "category")
    public @Nullable String category;

    @Column(name = "field")
    public @Nullable String field;

    @Column(name = "field_group")
    public @Nullable String fieldGroup;

    @Column(name = "created_at")
    public Instant createdAt = Instant.EPOCH;
}
