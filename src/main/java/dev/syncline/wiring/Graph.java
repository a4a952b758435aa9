package dev.syncline.wiring;

import dev.syncline.engine.Demanded;
import dev.syncline.engine.Engine;
import dev.syncline.engine.ShopConnections;
import dev.syncline.engine.StorePorts;
import dev.syncline.feed.FeedReader;
import dev.syncline.feed.survey.FeedLimits;
import dev.syncline.feed.survey.RejectsShelf;
import dev.syncline.secrets.Vault;
import dev.syncline.service.BrowseService;
import dev.syncline.service.ConfigService;
import dev.syncline.service.ConflictService;
import dev.syncline.service.ExemptionService;
import dev.syncline.service.FeedService;
import dev.syncline.service.HistoryService;
import dev.syncline.service.ProductService;
import dev.syncline.service.QueueService;
import dev.syncline.service.RejectsService;
import dev.syncline.service.RuleService;
import dev.syncline.service.RunService;
import dev.syncline.service.Services;
import dev.syncline.service.ShopService;
import dev.syncline.service.StoreService;
import dev.syncline.service.SyncService;
import dev.syncline.service.TrialService;
import dev.syncline.service.WebhookService;
import dev.syncline.service.WebhookSubscriptions;
import dev.syncline.shopify.webhook.WebhookReader;
import dev.syncline.store.OpeningDeadline;
import dev.syncline.store.Store;
import dev.syncline.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Everything that works in one open home, put together by constructors.
 *
 * @param home the home
 * @param opened the open store
 * @param store its ports
 * @param ways the ways to shops
 * @param demoShop the sandbox shop of a demo's home
 * @param services the use cases
 */
record Graph(Home home, Store opened, StorePorts store, ShopWays ways, DemoShop demoShop, Services services)
        implements AutoCloseable {
    private static final OpeningDeadline FIRST_CHANGE = new OpeningDeadline(Duration.ofMinutes(2));

    /** Opens a home of which this process has the key. */
    static Graph open(Home home, OpeningOptions options, Map<String, String> environment) {
        InstantSource clock = InstantSource.system();
        Vault vault = Vault.open(home.folder(), options.vaultKeyFile());
        StoreSettings settings = StoreChoice.of(home, options, environment, vault, vault::storeKey);
        Store opened = Store.open(settings, clock);
        StorePorts store = ports(opened);
        DemoShop demoShop = DemoShop.of(home);
        ShopWays ways = new ShopWays(
                vault, demoShop::endpoint, clock, shop -> Demanded.of(store.catalogue(), store.shops(), shop));
        String owner = UUID.randomUUID().toString();
        if (settings instanceof StoreSettings.Embedded) {
            // The home's lock is ours, so whoever held leases on this file is dead.
            FIRST_CHANGE.within("giving back what the last process held", () -> {
                store.queue().voidLeases(owner);
                opened.webhooks().voidTurns();
                return true;
            });
        }
        Path rejects = home.folder().resolve("rejects");
        FeedReader feeds = new FeedReader(rejects, FeedLimits.DEFAULT).cleared();
        Engine engine = Engine.in(new Engine.Surroundings(
                store, ways, feeds, clock, new Random(), owner, HaltingCheckpoint.of(environment)));
        return new Graph(
                home,
                opened,
                store,
                ways,
                demoShop,
                services(
                        new Built(opened, store, engine, new Feeds(feeds, new RejectsShelf(rejects))),
                        new Around(ways, vault, new StoreAddress(home, vault, settings), new Trial(home, demoShop)),
                        clock));
    }

    private static StorePorts ports(Store opened) {
        return new StorePorts(
                opened.transactions(),
                opened.catalogue(),
                opened.queue(),
                opened.runs(),
                opened.records(),
                opened.conflicts(),
                opened.decisions(),
                opened.shops());
    }

    private record Built(Store opened, StorePorts store, Engine engine, Feeds feeds) {}

    private record Feeds(FeedReader reader, RejectsShelf rejects) {}

    private record Around(ShopWays ways, Vault vault, StoreAddress address, Trial trial) {}

    private static Services services(Built built, Around around, InstantSource clock) {
        StorePorts store = built.store();
        Engine engine = built.engine();
        FeedReader feeds = built.feeds().reader();
        ShopService shops = new ShopService(store.shops(), around.ways(), around.vault(), clock);
        FeedService imports =
                new FeedService(feeds, engine.imports(), store.shops(), store.records(), InstantSource.system());
        return new Services(
                shops,
                imports,
                new SyncService(engine.syncs(), store, clock),
                new RunService(store, engine),
                new ConflictService(store, engine.decisions(), engine.outlook()),
                new RuleService(store.shops(), engine.outlook(), engine.decisions()),
                new QueueService(store.queue(), store.shops()),
                new HistoryService(store.records(), store.catalogue(), store.shops()),
                new ProductService(store, engine.handles()),
                new ExemptionService(store, clock),
                new ConfigService(store.shops()),
                new BrowseService(built.opened().grids(), store.shops()),
                new StoreService(around.address()),
                new TrialService(around.trial(), shops, imports),
                new WebhookService(
                        new WebhookService.Parts(
                                built.opened().webhooks(),
                                new WebhookReader(),
                                store.shops(),
                                around.vault(),
                                engine.syncs()),
                        clock),
                new WebhookSubscriptions(store.shops(), engine.syncs(), around.ways()),
                new RejectsService(built.feeds().rejects()));
    }

    /** The ways to shops. */
    ShopConnections shops() {
        return ways;
    }

    @Override
    public void close() {
        ways.close();
        demoShop.close();
        opened.close();
    }
}
