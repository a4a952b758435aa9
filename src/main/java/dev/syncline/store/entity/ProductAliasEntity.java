package dev.syncline.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A key that a product had before. */
@Entity
@Table(name = "product_alias")
@IdClass(ProductAliasEntity.Key.class)
public class ProductAliasEntity {
    @Id
    @Column(name = "former_key")
    public String formerKey = "";

    @Id
    @Column(name = "shop_id")
    public long shopId;

    @Column(name = "product_id")
    public long productId;

    /** The key. */
    public record Key(String formerKey, long shopId) implements Serializable {}
}
