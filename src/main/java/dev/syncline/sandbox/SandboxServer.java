package dev.syncline.sandbox;

import dev.syncline.sandbox.bulk.BulkOperations;
import dev.syncline.sandbox.catalogue.Catalogue;
import dev.syncline.sandbox.catalogue.Definitions;
import dev.syncline.sandbox.catalogue.Ids;
import dev.syncline.sandbox.catalogue.Numbers;
import dev.syncline.sandbox.catalogue.Place;
import dev.syncline.sandbox.catalogue.SeededProducts;
import dev.syncline.sandbox.catalogue.Shop;
import dev.syncline.sandbox.catalogue.ShopClock;
import dev.syncline.sandbox.catalogue.WriteLog;
import dev.syncline.sandbox.cost.LeakyBucket;
import dev.syncline.sandbox.fault.FaultPlan;
import dev.syncline.sandbox.fault.FaultsFile;
import dev.syncline.sandbox.state.SavedShop;
import dev.syncline.sandbox.state.StateFile;
import dev.syncline.sandbox.state.StateKeeper;
import dev.syncline.sandbox.token.AccessTokens;
import dev.syncline.sandbox.token.App;
import dev.syncline.sandbox.token.TokenEndpoint;
import dev.syncline.sandbox.webhook.DeliveryFaults;
import dev.syncline.sandbox.webhook.WebhookSender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * A shop on loopback that behaves like Shopify's Admin API 2026-10; see {@link SandboxSettings}. Serves from the moment that
 * it is started until it is closed. Thread-safe.
 */
public final class SandboxServer implements AutoCloseable {
    /** What is asynchronous in the shop takes so long. */
    private static final long JOB_MILLIS = 300;

    private final Shop shop;
    private final String token;
    private final App app;
    private final AccessTokens tokens;
    private final WebhookSender sender;
    private final Disturbance disturbance;
    private final HttpFront front;
    private final ExecutorService workers;
    private final Path files;
    private final URI url;
    private final Optional<StateKeeper> keeper;

    private SandboxServer(SandboxSettings settings) {
        FaultsFile faults = settings.faults().map(FaultsFile::read).orElse(FaultsFile.NONE);
        Optional<StateFile> file = settings.state().map(StateFile::new);
        Optional<SavedShop> saved = file.flatMap(StateFile::header);
        this.token = saved.map(SavedShop::token).or(settings::token).orElseGet(SandboxServer::newToken);
        this.shop = shop(settings, saved);
        if (saved.isPresent()) {
            file.orElseThrow().load(saved.get(), shop);
        } else {
            new SeedLoader(shop).load(settings.seeds());
        }
        this.workers = Executors.newVirtualThreadPerTaskExecutor();
        this.files = temporary();
        this.app = App.of(token);
        this.sender = new WebhookSender(
                app.clientSecret(), faults.webhookRetries(), new DeliveryFaults(faults.webhookFaults()));
        AtomicReference<String> base = new AtomicReference<>("");
        Assembly assembly = new Assembly(
                shop,
                new Assembly.Surroundings(
                        bucket(settings.plan()),
                        settings.latency(),
                        faults.searchLag(),
                        work -> CompletableFuture.delayedExecutor(JOB_MILLIS, TimeUnit.MILLISECONDS, workers)
                                .execute(work),
                        new BulkOperations.Place(files, base::get, workers),
                        Set.copyOf(faults.withheldScopes()),
                        Optional.of(sender)));
        this.disturbance = new Disturbance(new FaultPlan(faults), assembly.gateway(), new Speech(settings.dialect()));
        this.tokens = new AccessTokens(token, faults.tokenLife(), settings.clock());
        this.front = new HttpFront(
                assembly.bulk(), tokens, new TokenEndpoint(app, tokens, assembly.scopes()::handles), disturbance);
        int port = front.start(settings.port(), saved.map(SavedShop::port).orElse(0));
        this.url = URI.create("http://127.0.0.1:" + port);
        base.set(url.toString());
        this.keeper = file.map(each -> new StateKeeper(each, shop, token, port));
    }

    /**
     * Starts a shop and waits until it can be reached.
     *
     * @throws UncheckedIOException if its files cannot be made or read
     * @throws IllegalArgumentException if the faults file is not understood
     */
    public static SandboxServer start(SandboxSettings settings) {
        return new SandboxServer(settings);
    }

    /** @return where it listens, such as {@code http://127.0.0.1:40123} */
    public URI url() {
        return url;
    }

    /** @return the shop's name among shops, such as {@code sandbox-7.myshopify.com} */
    public String domain() {
        return shop.profile().domain();
    }

    /** @return the access token that requests must carry */
    public String token() {
        return token;
    }

    /** @return the app that is installed in the shop */
    public App app() {
        return app;
    }

    /** @return the tokens that it accepts */
    public AccessTokens tokens() {
        return tokens;
    }

    /** @return the shop behind the API */
    public SandboxShop shop() {
        return new SandboxShop(shop);
    }

    /**
     * Replaces the faults from now on, counted anew; the search index stays as far behind as it is.
     *
     * @param faults the text of a faults file; {@code {}} for none
     * @throws IllegalArgumentException if it is not understood
     */
    public void disturb(String faults) {
        disturbance.change(new FaultPlan(FaultsFile.parse(faults)));
    }

    /** @return the format of the faults file, for people */
    public static String faultsFormat() {
        return """
            {"searchLagSeconds": 5, "seed": 1, "faults": [
              {"kind": "status", "status": 429, "retryAfterSeconds": 2, "nth": 3},
              {"kind": "reset-after", "every": 10, "field": "productSet"},
              {"kind": "hang", "seconds": 30, "probability": 0.01, "times": 2}]}
            kinds: status (status 400 to 599, retryAfterSeconds), reset-before, reset-after, truncated, invalid (no
            JSON), throttled, internal (executed, an error instead of the first field), hang (seconds), bulk-failed,
            bulk-expired, bulk-partial (of the bulk query that the request starts)
            which requests: one of nth, from (that and all after it), every, probability (by seed), counted among
            those with field at their root; times: how often at most
            tokenLifeSeconds: how long a granted token lives; withheldScopes: what the app was not granted
            webhookRetrySeconds: over how long a webhook is sent again; webhookFaults: [{"kind": "duplicate", "nth": 2}],
            kinds duplicate, late (seconds), lost; of one topic such as products/update where it is given
            """;
    }

    private static Shop shop(SandboxSettings settings, Optional<SavedShop> saved) {
        String domain = saved.map(SavedShop::domain)
                .or(settings::domain)
                .orElse("sandbox-" + settings.seed() + ".myshopify.com");
        SeededProducts seeded = saved.map(each -> new SeededProducts(each.seeded(), each.seed()))
                .orElseGet(() -> new SeededProducts(settings.products(), settings.seed()));
        boolean scattered = saved.map(SavedShop::scattered).orElse(settings.dialect() == Dialect.OTHER);
        return new Shop(
                new Shop.Profile(
                        92_000_000_000L + Math.floorMod(seeded.seed(), 1_000_000_000L),
                        domain.substring(0, domain.indexOf('.')),
                        domain,
                        "USD",
                        settings.plan().displayName()),
                new Ids(scattered),
                new Numbers(seeded),
                new ShopClock(settings.clock()),
                new Catalogue(seeded),
                new Definitions(1234),
                List.of(new Place(0, "Shop location", true), new Place(1, "Warehouse", false)),
                new WriteLog());
    }

    private static Optional<LeakyBucket> bucket(SandboxPlan plan) {
        return plan.restoreRate().isPresent()
                ? Optional.of(new LeakyBucket(plan.restoreRate().getAsInt(), System::nanoTime))
                : Optional.empty();
    }

    private static String newToken() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return "shpat_" + HexFormat.of().formatHex(random);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("sandbox-bulk");
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for the files of bulk operations", e);
        }
    }

    /** Stops serving; bulk operations that still run are broken off. */
    @Override
    public void close() {
        front.close();
        sender.close();
        workers.shutdownNow();
        keeper.ifPresent(StateKeeper::close);
        try (Stream<Path> left = Files.list(files)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(files);
        } catch (IOException e) {
            throw new UncheckedIOException("files of bulk operations stay behind in " + files, e);
        }
    }
}
