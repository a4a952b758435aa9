package dev.syncline.shopify;

import dev.syncline.engine.ShopFacts;
import dev.syncline.engine.ShopPort;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.RemoteReading;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopWrite;
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
import tools.jackson.databind.node.JsonNodeFactory;

/** A Shopify shop, reached by its Admin API. Thread-safe. */
public final class ShopifyShop implements ShopPort, AutoCloseable {
    private static final Duration FIRST_LOOK = Duration.ofMillis(50);
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final ShopifySettings settings;
    private final Documents documents = new Documents();
    private final ShopLocations locations = new ShopLocations(documents);
    private final Packing packing;
    private final GraphQlClient client;
    private final Questions questions;
    private final ProductReads products;
    private final WriteSender writes;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ShopifyShop(ShopifySettings settings, TokenSource token, CostBudget budget) {
        this.settings = settings;
        this.packing = new Packing(settings.mostPacked());
        this.client = new GraphQlClient(settings, token, budget, packing);
        this.questions = new Questions(client, documents, settings.retryPause());
        this.products = new ProductReads(questions::ask, documents, client::predicted);
        this.writes = new WriteSender(client, documents, questions, settings, locations);
    }

    /** Opens a shop; nothing is sent yet. Close it after use. */
    public static ShopifyShop open(ShopifySettings settings, TokenSource token, InstantSource clock) {
        return new ShopifyShop(settings, token, new CostBudget(clock, Thread::sleep));
    }

    /** As the other, for a shop that is known to keep no stock, so that it is not asked where. */
    static ShopifyShop withoutStock(ShopifySettings settings, TokenSource token, InstantSource clock) {
        ShopifyShop shop = open(settings, token, clock);
        shop.locations.learn(JsonNodeFactory.instance.objectNode());
        return shop;
    }

    @Override
    public ShopFacts facts() {
        return shopQuestions().facts();
    }

    @Override
    public void prepare() {
        shopQuestions().defineKey();
    }

    /** What is read and written of stock depends on where the shop keeps it. */
    private void locate() {
        if (!locations.known()) {
            shopQuestions().facts();
        }
    }

    private ShopQuestions shopQuestions() {
        return new ShopQuestions(questions, client, settings.apiVersion(), locations);
    }

    @Override
    public void readAll(Consumer<RemoteReading> sink) {
        locate();
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
        locate();
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
        locate();
        if (!new ChangedReads(questions, products, documents).since(moment, sink)) {
            readAll(sink);
        }
    }

    @Override
    public Map<RemoteId, RemoteProduct> read(List<RemoteId> ids) {
        locate();
        return products.byId(ids);
    }

    @Override
    public Optional<RemoteProduct> readByKey(ProductKey key) {
        locate();
        return products.byKey(key);
    }

    @Override
    public List<Outcome> send(List<ShopWrite> batch) {
        try {
            locate();
        } catch (ShopUnreachable unreachable) {
            Sentence cause = unreachable.sentence();
            return batch.stream()
                    .<Outcome>map(write ->
                            unreachable.refused() ? new Outcome.Refused(cause, true) : new Outcome.Failed(cause, true))
                    .toList();
        }
        return writes.send(batch);
    }

    @Override
    public int packing() {
        return packing.size();
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
