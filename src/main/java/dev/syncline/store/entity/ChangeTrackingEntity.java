package dev.syncline.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The narrow row of one product, which comparisons of whole catalogues read. */
@Entity
@Table(name = "change_tracking")
public class ChangeTrackingEntity {
    @Id
    @Column(name = "product_id")
    public long productId;

    @Column(name = "shop_id", updatable = false)
    public long shopId;

    @Column(name = "link")
    public String link = "";

    @Column(name = "on_local")
    public boolean onLocal;

    @Column(name = "on_remote")
    public boolean onRemote;

    /** On both sides when they last agreed. */
    @Column(name = "on_both")
    public boolean onBoth;

    @Column(name = "remote_id")
    public @Nullable String remoteId;

    @Column(name = "feed_digest")
    public byte @Nullable [] feedDigest;

    @Column(name = "remote_digest")
    public byte @Nullable [] remoteDigest;

    @Column(name = "dirty_groups")
    public int dirtyGroups;

    /** The shop's number while the product is not as agreed. */
    @Column(name = "pending_in")
    public @Nullable Long pendingIn;
}
