package dev.syncline.store.entity;

import dev.syncline.rules.StockMode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A registered shop. */
@Entity
@Table(name = "shop")
public class ShopEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shop_seq")
    @SequenceGenerator(name = "shop_seq", sequenceName = "shop_seq", allocationSize = 1)
    @Column(name = "id")
    public @Nullable Long id;

    @Column(name = "name")
    public String name = "";

    @Column(name = "domain")
    public String domain = "";

    @Column(name = "endpoint")
    public String endpoint = "";

    @Column(name = "currency")
    public @Nullable String currency;

    @Column(name = "read_up_to")
    public @Nullable Instant readUpTo;

    @Column(name = "agreed_once")
    public boolean agreedOnce;

    @Column(name = "stopped")
    public @Nullable String stopped;

    @Column(name = "pull_orphans")
    public boolean pullOrphans;

    @Column(name = "hard_delete")
    public boolean hardDelete;

    @Column(name = "stock")
    public String stock = StockMode.SUPPLIER.name();

    @Column(name = "locations")
    public String locations = "";
}
