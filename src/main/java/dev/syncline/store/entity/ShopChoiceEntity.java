package dev.syncline.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One choice in a shop's policy: who owns a field or group, its mode, how it is adopted. */
@Entity
@Table(name = "shop_choice")
@IdClass(ShopChoiceEntity.Key.class)
public class ShopChoiceEntity {
    @Id
    @Column(name = "shop_id")
    public long shopId;

    @Id
    @Column(name = "aspect")
    public String aspect = "";

    @Id
    @Column(name = "target")
    public String target = "";

    @Column(name = "choice")
    public String choice = "";

    /** The key. */
    public record Key(long shopId, String aspect, String target) implements Serializable {}
}
