package dev.syncline.shopify;

import dev.syncline.engine.ShopFacts;
import dev.syncline.engine.ShopPort;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.RemoteReading;
import dev.syncline.model.Sentence;
import dev.syncline.model.Shelf;
import dev.syncline.model.ShopWrite;
import dev.syncline.service.webhook.SubscriptionPort;
import dev.syncline.shopify.bulk.BulkProduct;
import dev.syncline.shopify.bulk.BulkReading;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Shopify shop, reached by its Admin API. Thread-safe. */
public final class ShopifyShop implements ShopPort, AutoCloseable {
    private static final Duration FIRST_LOOK = Duration.ofMillis(50);
    private static final int BATCHES = 10;
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final ShopifySettings settings;
    private final Documents documents;
    private final ShopLocations locations;
    private final GraphQlClient client;
    private final Questions questions;
    private final ProductReads products;
    private final WriteSender writes;
    private volatile boolean collectionsKnown;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ShopifyShop(ShopifySettings settings, GraphQlClient client, Documents documents, ShopLocations locations) {
        this.settings = settings;
        this.client = client;
        this.documents = documents;
        this.locations = locations;
        this.questions = new Questions(client, documents, settings.retryPause());
        this.products = new ProductReads(questions::ask, documents, client::predicted);
        this.writes = new WriteSender(client, documents, questions, settings, locations);
    }

    /** Opens a shop of which nothing is read but what always is; nothing is sent yet. Close it after use. */
    public static ShopifyShop open(ShopifySettings settings, TokenSource token, InstantSource clock) {
        return open(settings, token, clock, Set::of);
    }

    /** Opens a shop; {@code managed} gives the fields on demand that our side carries, whenever the shop is to be read. */
    public static ShopifyShop open(
            ShopifySettings settings, TokenSource token, InstantSource clock, Supplier<Set<FieldPath>> managed) {
        return open(settings, token, clock, managed, GraphQlClient.Ears.PLAIN);
    }

    static ShopifyShop open(
            ShopifySettings settings,
            TokenSource token,
            InstantSource clock,
            Supplier<Set<FieldPath>> managed,
            GraphQlClient.Ears ears) {
        CostBudget budget = new CostBudget(clock, Thread::sleep);
        ApiVersionWatch versions = new ApiVersionWatch(settings.endpoint().getHost(), settings.apiVersion(), clock);
        Documents documents = new Documents(new OnDemand(managed));
        return new ShopifyShop(
                settings,
                new GraphQlClient(settings, token, budget, versions, ears),
                documents,
                new ShopLocations(documents));
    }

    @Override
    public ShopFacts facts() {
        documents.onDemand().look();
        return shopQuestions()
                .facts(
                        documents.onDemand().carriesPublications(),
                        documents.onDemand().carriesStock());
    }

    @Override
    public void prepare() {
        shopQuestions().defineKey();
    }

    /** The shop's webhook subscriptions. */
    public SubscriptionPort subscriptions() {
        return new Subscriptions(questions, client.host());
    }

    /** What is read and written of stock depends on where the shop keeps it. */
    private void locate() {
        if (!documents.onDemand().carriesStock()) {
            locations.forget();
        } else if (!locations.known()) {
            shopQuestions().locations();
        }
    }

    private ShopQuestions shopQuestions() {
        return new ShopQuestions(questions, client, settings.apiVersion(), locations);
    }

    @Override
    public void readAll(Consumer<RemoteReading> sink) {
        look();
        boolean collections = documents.onDemand().wantsCollections();
        bulk(ids -> products.byId(ids)
                        .values()
                        .forEach(product -> sink.accept(new RemoteReading(product.id(), product.raw(), () -> product))))
                .run(product -> sink.accept(new RemoteReading(
                        new RemoteId(product.id()), product.raw(), () -> decoded(product, collections))));
    }

    /**
     * Has the shop prepare a bulk reading of all products and opens its result as it is, decompressed; the caller closes
     * it. For those who want to know what the bytes alone cost.
     *
     * @throws dev.syncline.engine.ShopUnreachable where the shop does not prepare it
     */
    public InputStream openBulk() {
        look();
        return bulk(incomplete -> {}).open();
    }

    private BulkReading bulk(Consumer<List<RemoteId>> incomplete) {
        return new BulkReading(new BulkQuestions(questions, documents, client, incomplete), FIRST_LOOK, LAST_LOOK);
    }

    private RemoteProduct decoded(BulkProduct product, boolean collections) {
        List<JsonNode> lines = product.lines().stream().map(json::readTree).toList();
        List<JsonNode> variants = new ArrayList<>();
        List<String> handles = new ArrayList<>();
        for (JsonNode child : lines.subList(1, lines.size())) {
            if (child.has("handle")) {
                handles.add(child.path("handle").asString(""));
            } else {
                variants.add(child);
            }
        }
        return ProductDecoder.decode(
                lines.getFirst(),
                variants,
                collections ? Optional.of(documents.onDemand().collections(handles)) : Optional.empty(),
                product.raw());
    }

    @Override
    public void readChangedSince(Instant moment, Consumer<RemoteReading> sink) {
        look();
        if (!new ChangedReads(questions, products).since(moment, sink)) {
            readAll(sink);
        }
    }

    @Override
    public Map<RemoteId, RemoteProduct> read(List<RemoteId> ids) {
        look();
        return products.byId(ids);
    }

    @Override
    public Optional<RemoteProduct> readByKey(ProductKey key) {
        look();
        return products.byKey(key);
    }

    @Override
    public List<Outcome> send(List<ShopWrite> batch) {
        try {
            batch.forEach(write -> documents
                    .onDemand()
                    .alsoRead(write.fields().stream().map(FieldWrite::path).toList()));
            look();
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
        return client.pacing().batch(BATCHES, settings.mostPacked());
    }

    @Override
    public int batches() {
        return client.pacing().batches(Integer.MAX_VALUE);
    }

    @Override
    public ShopPort urgent() {
        return new ShopifyShop(settings, client.urgent(), documents, locations);
    }

    @Override
    public Map<RemoteId, RemoteProduct> readAgain(List<Expected> expected) {
        look();
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

    /** Asks where the shop keeps stock and what our side carries, and for the shop's publications and collections where they are not known yet and one is carried. */
    private void look() {
        documents.onDemand().look();
        locate();
        if (documents.onDemand().wantsPublications()) {
            documents.onDemand().publications(shopQuestions().publications());
        }
        if (documents.onDemand().wantsCollections() && !collectionsKnown) {
            noteFixed(collections().all());
        }
    }

    @Override
    public List<Shelf> shelves(Shelf.Kind kind) {
        documents.onDemand().look();
        return switch (kind) {
            case PUBLICATION -> {
                documents.onDemand().publications(shopQuestions().publications());
                yield documents.onDemand().publications().all();
            }
            case COLLECTION -> {
                List<Shelf> all = collections().all();
                noteFixed(all);
                yield all;
            }
        };
    }

    @Override
    public Optional<Shelf> collection(String handle) {
        return collections().byHandle(handle);
    }

    @Override
    public Outcome createCollection(String handle, String title) {
        return collections().create(handle, title);
    }

    private CollectionCalls collections() {
        return new CollectionCalls(questions, client, documents);
    }

    private void noteFixed(List<Shelf> all) {
        documents
                .onDemand()
                .fixedCollections(
                        all.stream().filter(Shelf::fixed).map(Shelf::name).collect(Collectors.toSet()));
        collectionsKnown = true;
    }

    @Override
    public String toString() {
        return "ShopifyShop[" + client.host() + "]";
    }
}
