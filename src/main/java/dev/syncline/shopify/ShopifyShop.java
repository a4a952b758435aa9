package dev.syncline.shopify;

import dev.syncline.engine.ShopFacts;
import dev.syncline.engine.ShopPort;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.RemoteReading;
import dev.syncline.model.ShopWrite;
import dev.syncline.service.webhook.SubscriptionPort;
import dev.syncline.shopify.bulk.BulkProduct;
import dev.syncline.shopify.bulk.BulkReading;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Shopify shop, reached by its Admin API. Thread-safe. */
public final class ShopifyShop implements ShopPort, AutoCloseable {
    private static final Duration FIRST_LOOK = Duration.ofMillis(50);
    private static final int BATCHES = 10;
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final ShopifySettings settings;
    private final Documents documents = new Documents();
    private final GraphQlClient client;
    private final Questions questions;
    private final ProductReads products;
    private final WriteSender writes;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ShopifyShop(ShopifySettings settings, GraphQlClient client) {
        this.settings = settings;
        this.client = client;
        this.questions = new Questions(client, documents, settings.retryPause());
        this.products = new ProductReads(questions::ask, documents, client::predicted);
        this.writes = new WriteSender(client, documents, questions, settings);
    }

    /** Opens a shop; nothing is sent yet. Close it after use. */
    public static ShopifyShop open(ShopifySettings settings, TokenSource token, InstantSource clock) {
        return open(settings, token, clock, GraphQlClient.Ears.PLAIN);
    }

    static ShopifyShop open(ShopifySettings settings, TokenSource token, InstantSource clock, GraphQlClient.Ears ears) {
        ApiVersionWatch versions = new ApiVersionWatch(settings.endpoint().getHost(), settings.apiVersion(), clock);
        return new ShopifyShop(
                settings, new GraphQlClient(settings, token, new CostBudget(clock, Thread::sleep), versions, ears));
    }

    @Override
    public ShopFacts facts() {
        return shopQuestions().facts();
    }

    @Override
    public void prepare() {
        shopQuestions().defineKey();
    }

    /** The shop's webhook subscriptions. */
    public SubscriptionPort subscriptions() {
        return new Subscriptions(questions, client.host());
    }

    private ShopQuestions shopQuestions() {
        return new ShopQuestions(questions, client, settings.apiVersion());
    }

    @Override
    public void readAll(Consumer<RemoteReading> sink) {
        bulk(ids -> products.byId(ids)
                        .values()
                        .forEach(product -> sink.accept(new RemoteReading(product.id(), product.raw(), () -> product))))
                .run(product -> sink.accept(
                        new RemoteReading(new RemoteId(product.id()), product.raw(), () -> decoded(product))));
    }

    /**
     * Has the shop prepare a bulk reading of all products and opens its result as it is, decompressed; the caller closes
     * it. For those who want to know what the bytes alone cost.
     *
     * @throws dev.syncline.engine.ShopUnreachable where the shop does not prepare it
     */
    public InputStream openBulk() {
        return bulk(incomplete -> {}).open();
    }

    private BulkReading bulk(Consumer<List<RemoteId>> incomplete) {
        return new BulkReading(new BulkQuestions(questions, documents, client, incomplete), FIRST_LOOK, LAST_LOOK);
    }

    private RemoteProduct decoded(BulkProduct product) {
        List<JsonNode> lines = product.lines().stream().map(json::readTree).toList();
        return ProductDecoder.decode(lines.getFirst(), lines.subList(1, lines.size()), product.raw());
    }

    @Override
    public void readChangedSince(Instant moment, Consumer<RemoteReading> sink) {
        if (!new ChangedReads(questions, products).since(moment, sink)) {
            readAll(sink);
        }
    }

    @Override
    public Map<RemoteId, RemoteProduct> read(List<RemoteId> ids) {
        return products.byId(ids);
    }

    @Override
    public Optional<RemoteProduct> readByKey(ProductKey key) {
        return products.byKey(key);
    }

    @Override
    public List<Outcome> send(List<ShopWrite> batch) {
        return writes.send(batch);
    }

    @Override
    public int packing() {
        return client.pacing().batch(BATCHES, settings.mostPacked());
    }

    @Override
    public int batches() {
        return client.pacing().batches(Integer.MAX_VALUE);
    }

    @Override
    public ShopPort urgent() {
        return new ShopifyShop(settings, client.urgent());
    }

    @Override
    public Map<RemoteId, RemoteProduct> readAgain(List<Expected> expected) {
        return new NarrowReads(questions, documents, client, products).read(expected);
    }

    @Override
    public Duration timeout() {
        return writes.timeout();
    }

    @Override
    public Usage usage() {
        return client.usage();
    }

    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return "ShopifyShop[" + client.host() + "]";
    }
}
