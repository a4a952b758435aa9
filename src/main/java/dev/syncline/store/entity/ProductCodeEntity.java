package dev.syncline.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A SKU or barcode of one product. */
@Entity
@Table(name = "product_code")
@IdClass(ProductCodeEntity.Key.class)
public class ProductCodeEntity {
    @Id
    @Column(name = "code")
    public String code = "";

    @Id
    @Column(name = "kind")
    public String kind = "";

    @Id
    @Column(name = "shop_id")
    public long shopId;

    @Id
    @Column(name = "product_id")
    public long productId;

    /** The key. */
    public record Key(String code, String kind, long shopId, long productId) implements Serializable {}
}
