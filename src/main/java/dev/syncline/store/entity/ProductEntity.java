package dev.syncline.store.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What grids show, filter and sort by of one product. Rows are put in by plain statements, which number them. */
@Entity
@Table(name = "product")
public class ProductEntity {
    @Id
    @Column(name = "id")
    public @Nullable Long id;

    @Column(name = "shop_id", updatable = false)
    public long shopId;

    @Column(name = "product_key")
    public String key = "";

    @Column(name = "sku")
    public @Nullable String sku;

    @Column(name = "title")
    public @Nullable String title;

    @Column(name = "vendor")
    public @Nullable String vendor;

    @Column(name = "product_type")
    public @Nullable String productType;

    @Column(name = "status")
    public @Nullable String status;

    @Column(name = "handle")
    public @Nullable String handle;

    @Column(name = "link")
    public String link = "";

    /** Where it stands if no conflict waits. */
    @Column(name = "standing")
    public String standing = "";

    /** What it is sorted by, in small letters; in a table of its own, as are the next two. */
    @Transient
    public String sortTitle = "";

    @Transient
    public String sortVendor = "";

    /** What else a person's text is looked for in, in small letters. */
    @Transient
    public String search = "";

    @Column(name = "variants")
    public int variants;

    /** The lowest price of its variants. */
    @Column(name = "price")
    public @Nullable BigDecimal price;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt = Instant.EPOCH;

    @Column(name = "updated_at")
    public Instant updatedAt = Instant.EPOCH;
}
