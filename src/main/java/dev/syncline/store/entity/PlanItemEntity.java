package dev.syncline.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One step of a plan. */
@Entity
@Table(name = "plan_item")
@IdClass(PlanItemEntity.Key.class)
public class PlanItemEntity {
    @Id
    @Column(name = "plan_id")
    public long planId;

    @Id
    @Column(name = "number")
    public int number;

    @Column(name = "product_id")
    public long productId;

    @Column(name = "product_key")
    public String productKey = "";

    @Column(name = "kind")
    public String kind = "";

    @Column(name = "content")
    public byte[] content = {};

    /** The key. */
    public record Key(long planId, int number) implements Serializable {}
}
