package dev.syncline.store;

import dev.syncline.engine.CataloguePort;
import dev.syncline.engine.ConflictPort;
import dev.syncline.engine.RecordPort;
import dev.syncline.engine.RunKind;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.model.RunId;
import dev.syncline.queue.QueuePort;
import dev.syncline.queue.Transactions;
import dev.syncline.service.grid.GridPorts;
import dev.syncline.service.webhook.WebhookPort;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds on both databases. Each class has a database of its own, each test a shop of its own. */
@ParameterizedClass(name = "{0}")
@EnumSource(DatabaseUnderTest.class)
abstract class StoreContract {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final AtomicInteger SHOPS = new AtomicInteger();

    private static StoreSettings settings;
    private static Store store;

    @Parameter
    DatabaseUnderTest database;

    Shop shop;

    @BeforeParameterizedClassInvocation
    static void openStore(DatabaseUnderTest database) {
        settings = database.fresh();
        store = Store.open(settings, () -> NOW);
    }

    @AfterParameterizedClassInvocation
    static void closeStore() {
        store.close();
    }

    @BeforeEach
    void addShop() {
        String name = "shop-" + SHOPS.incrementAndGet();
        shop = shops().add(name, name + ".example", URI.create("https://" + name + ".example"));
    }

    static void reopen() {
        store.close();
        store = Store.open(settings, () -> NOW);
    }

    RunId run() {
        return runs().begin(shop.id(), RunKind.FULL, "anna", NOW).id();
    }

    static Transactions transactions() {
        return store.transactions();
    }

    static CataloguePort catalogue() {
        return store.catalogue();
    }

    static QueuePort queue() {
        return store.queue();
    }

    static RunPort runs() {
        return store.runs();
    }

    static RecordPort records() {
        return store.records();
    }

    static ConflictPort conflicts() {
        return store.conflicts();
    }

    static GridPorts grids() {
        return store.grids();
    }

    static WebhookPort webhooks() {
        return store.webhooks();
    }

    static ShopRegistry shops() {
        return store.shops();
    }
}
