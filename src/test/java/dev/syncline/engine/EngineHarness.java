package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.compare.Choice;
import dev.syncline.model.FieldPath;
import dev.syncline.model.OperationKind;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.RunId;
import dev.syncline.model.Value;
import dev.syncline.plan.PlanItem;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.rules.Strategy;
import dev.syncline.sandbox.SandboxPlan;
import dev.syncline.sandbox.SandboxServer;
import dev.syncline.sandbox.SandboxSettings;
import dev.syncline.shopify.ShopifySettings;
import dev.syncline.shopify.ShopifyShop;
import dev.syncline.store.DatabaseUnderTest;
import dev.syncline.store.Store;
import dev.syncline.testing.ShopApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import tools.jackson.databind.JsonNode;

/** An engine over a real store and a sandbox shop on real HTTP, in this process; each test has a shop of its own. */
abstract class EngineHarness {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static Store store;

    @Parameter
    DatabaseUnderTest database;

    @TempDir
    Path folder;

    final ListFeed feed = new ListFeed();
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    Engine engine;
    SandboxServer sandbox;
    ShopApi merchant;
    ShopPort port;
    private final List<ShopifyShop> ports = new ArrayList<>();
    private String name = "";
    private String token = "";

    @BeforeParameterizedClassInvocation
    static void openStore(DatabaseUnderTest database) {
        store = Store.open(database.fresh(), () -> Instant.parse("2026-03-01T10:00:00Z"));
    }

    @AfterParameterizedClassInvocation
    static void closeStore() {
        store.close();
    }

    @BeforeEach
    void register() {
        name = "shop-" + NUMBERS.incrementAndGet();
        open(UnaryOperator.identity());
        ports().shops().add(name, name + ".example", sandbox.url());
    }

    /** What is unfinished would be resumed by the tests that come after. */
    @AfterEach
    void remove() {
        ports().shops().remove(shop().id());
        ports.forEach(ShopifyShop::close);
        sandbox.close();
    }

    /** Opens the sandbox shop anew, empty, with other settings, and an engine on it. */
    void open(UnaryOperator<SandboxSettings> settings) {
        if (sandbox != null) {
            sandbox.close();
        }
        sandbox = SandboxServer.start(
                settings.apply(SandboxSettings.defaults(clock()).withPlan(SandboxPlan.UNLIMITED)));
        token = sandbox.token();
        merchant = new ShopApi(sandbox.url(), token);
        ShopifySettings usual = ShopifySettings.of(sandbox.url());
        ShopifyShop opened = ShopifyShop.open(
                new ShopifySettings(
                        usual.endpoint(),
                        usual.apiVersion(),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofMillis(20),
                        4,
                        10),
                () -> token.toCharArray(),
                InstantSource.system(),
                () -> store.shops()
                        .named(name)
                        .map(shop -> Demanded.of(store.catalogue(), store.shops(), shop.id()))
                        .orElse(Set.of()));
        ports.add(opened);
        port = opened;
        engine = engine(Checkpoint.NONE);
    }

    /** Opens the sandbox shop anew with faults. */
    void openWith(String faults) throws IOException {
        Path file = Files.writeString(folder.resolve("faults.json"), "{\"seed\": 1, \"faults\": [" + faults + "]}");
        open(settings -> settings.withFaults(file));
    }

    /** From now on the shop that is there answers wrongly in that way. */
    void disturb(String faults) {
        sandbox.disturb("{\"seed\": 1, \"faults\": [" + faults + "]}");
    }

    /** Opens the sandbox shop anew; what it is searched for is half a minute behind, by the shop's clock. */
    void openLagging() throws IOException {
        Path file = Files.writeString(folder.resolve("lag.json"), "{\"searchLagSeconds\": 30}");
        open(settings -> settings.withFaults(file));
    }

    /** From now on the shop answers rightly. */
    void calm() {
        disturb("");
    }

    /** From now on the shop refuses our token; the merchant's way stays open. */
    void revoke() {
        token = "shpat_revoked";
    }

    void restore() {
        token = sandbox.token();
    }

    InstantSource clock() {
        return () -> now;
    }

    /** Another engine on the same store: another process as far as the store can tell. */
    Engine engine(Checkpoint checkpoint) {
        return engine(checkpoint, feed);
    }

    /** As the other, with another reader of feeds. */
    Engine engine(Checkpoint checkpoint, FeedPort feeds) {
        return Engine.in(new Engine.Surroundings(
                ports(),
                shop -> port,
                feeds,
                clock(),
                new Random(7),
                "engine-" + NUMBERS.incrementAndGet(),
                checkpoint));
    }

    StorePorts ports() {
        return new StorePorts(
                store.transactions(),
                store.catalogue(),
                store.queue(),
                store.runs(),
                store.records(),
                store.conflicts(),
                store.decisions(),
                store.shops());
    }

    Shop shop() {
        return store.shops().named(name).orElseThrow();
    }

    void policy(UnaryOperator<ShopPolicy> change) {
        store.shops().setPolicy(shop().id(), change.apply(shop().policy()));
    }

    /** Conflicts wait for people. */
    void ask() {
        policy(policy -> policy.withGroupOwners(Map.of(
                dev.syncline.model.FieldGroup.CONTENT, dev.syncline.rules.Ownership.ASK,
                dev.syncline.model.FieldGroup.VARIANTS, dev.syncline.rules.Ownership.ASK,
                dev.syncline.model.FieldGroup.STATUS, dev.syncline.rules.Ownership.ASK,
                dev.syncline.model.FieldGroup.PRICING, dev.syncline.rules.Ownership.ASK,
                dev.syncline.model.FieldGroup.ORGANISATION, dev.syncline.rules.Ownership.ASK,
                dev.syncline.model.FieldGroup.ATTRIBUTES, dev.syncline.rules.Ownership.ASK)));
    }

    FeedReport read() {
        return engine.imports().importFile(shop(), ListFeed.file(), false, rows -> {});
    }

    SyncRequest request(RunKind kind) {
        return new SyncRequest(
                shop().id(), kind, Set.of(), Optional.empty(), false, Optional.empty(), true, false, "anna");
    }

    SyncRequest request(ProductId... products) {
        return new SyncRequest(
                shop().id(),
                RunKind.PRODUCTS,
                Set.of(products),
                Optional.empty(),
                false,
                Optional.empty(),
                true,
                true,
                "anna");
    }

    SyncRequest only(OperationKind kind) {
        return new SyncRequest(
                shop().id(),
                RunKind.INCREMENTAL,
                Set.of(),
                Optional.of(kind),
                false,
                Optional.empty(),
                true,
                false,
                "anna");
    }

    SyncRequest unapproved() {
        return new SyncRequest(
                shop().id(),
                RunKind.INCREMENTAL,
                Set.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                false,
                "anna");
    }

    SyncRequest with(Strategy strategy) {
        return new SyncRequest(
                shop().id(),
                RunKind.INCREMENTAL,
                Set.of(),
                Optional.empty(),
                false,
                Optional.of(strategy),
                true,
                false,
                "anna");
    }

    SyncRequest planOnly() {
        return new SyncRequest(
                shop().id(),
                RunKind.INCREMENTAL,
                Set.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                false,
                false,
                "anna");
    }

    /** Reads what changed and brings everything into agreement. */
    Run sync() {
        return done(engine.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));
    }

    Run full() {
        return done(engine.syncs().sync(request(RunKind.FULL), RunListener.NONE));
    }

    Run resolve(OpenConflict conflict, Choice choice) {
        return done(engine.decisions().resolve(conflict, choice, "bert", RunListener.NONE));
    }

    static Run done(Run run) {
        assertEquals(RunState.DONE, run.state(), run::toString);
        return run;
    }

    /** What the products were imported and synced as; the shop agrees. */
    void agreed(String... lamps) {
        for (String lamp : lamps) {
            feed.put(lamp, Goods.lamp(lamp));
        }
        read();
        sync();
    }

    /** A full comparison finds nothing left to write. */
    void assertFixpoint() {
        Run again = full();
        assertEquals(0, again.tally().planned(), () -> items(again).toString());
    }

    List<PlanItem> items(Run run) {
        List<PlanItem> items = new ArrayList<>();
        store.runs().forEachItem(run.plan().orElseThrow(), items::addAll);
        return items;
    }

    ProductState state(String reference) {
        List<ProductId> found = store.catalogue().lookup(shop().id(), reference);
        assertEquals(1, found.size(), reference);
        return store.catalogue().load(found).get(found.getFirst());
    }

    ProductId number(String reference) {
        return state(reference).id().orElseThrow();
    }

    Optional<Value> local(String reference, FieldPath path) {
        return state(reference).local().fields().get(path);
    }

    List<OpenConflict> conflicts() {
        List<OpenConflict> open = new ArrayList<>();
        store.conflicts().forEachOpen(Optional.of(shop().id()), Optional.empty(), open::add);
        return open;
    }

    OpenConflict conflict() {
        List<OpenConflict> open = conflicts();
        assertEquals(1, open.size(), open::toString);
        return open.getFirst();
    }

    List<Operation> operations(RunId run) {
        List<Operation> operations = new ArrayList<>();
        store.queue().forEach(Optional.empty(), Optional.of(run), true, operations::add);
        return operations;
    }

    Map<OperationState, Integer> counts(Run run) {
        Map<OperationState, Integer> counts =
                new java.util.EnumMap<>(store.queue().counts(run.id()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    JsonNode inShop(String sku) throws IOException, InterruptedException {
        JsonNode product = merchant.bySku().get(sku);
        if (product == null) {
            throw new AssertionError(sku + " is not in the shop");
        }
        return product;
    }

    String title(String sku) throws IOException, InterruptedException {
        return inShop(sku).get("title").asString();
    }

    /** The variants of the product with that first SKU, by SKU. */
    Map<String, JsonNode> variants(String sku) throws IOException, InterruptedException {
        Map<String, JsonNode> variants = new java.util.LinkedHashMap<>();
        String after = null;
        do {
            Map<String, Object> variables = new java.util.HashMap<>();
            variables.put("id", inShop(sku).get("id").asString());
            variables.put("after", after);
            JsonNode page = merchant.send("""
                query($id: ID!, $after: String) {
                  product(id: $id) {
                    variants(first: 100, after: $after) {
                      nodes { id sku barcode price }
                      pageInfo { hasNextPage endCursor }
                    }
                  }
                }\
                """, variables).at("/product/variants");
            page.get("nodes").forEach(variant -> variants.put(variant.get("sku").asString(), variant));
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").asString()
                    : null;
        } while (after != null);
        return variants;
    }

    /** The merchant gives a product another title, in a shop of a later hour. */
    void retitle(String sku, String title) throws IOException, InterruptedException {
        now = now.plusSeconds(60);
        merchant.update(inShop(sku).get("id").asString(), Map.of("title", title));
    }

    /** The merchant deletes a product. */
    void deleteInShop(String sku) throws IOException, InterruptedException {
        now = now.plusSeconds(60);
        merchant.send(
                "mutation($id: ID!) { productDelete(input: {id: $id}) { deletedProductId userErrors { message } } }",
                Map.of("id", inShop(sku).get("id").asString()));
    }
}
