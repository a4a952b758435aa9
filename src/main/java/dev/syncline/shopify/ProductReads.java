package dev.syncline.shopify;

import dev.syncline.model.Digest;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.RemoteReading;
import dev.syncline.model.Value;
import dev.syncline.shopify.bulk.LeafDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads single products, always with all their variants. Thread-safe. */
final class ProductReads {
    /** Variants that come with the product itself; further ones are fetched. */
    static final int VARIANT_PAGE = 50;

    private static final int NEXT_PAGE = 250;
    private static final double MOST_POINTS = 900;
    private static final LeafDigest.Watcher NOBODY = (depth, name, parser) -> {};

    private final Function<GraphQlRequest, JsonNode> asking;
    private final Documents documents;
    private final ToDoubleFunction<GraphQlRequest> predicted;
    private final JsonMapper json = new JsonMapper();

    /** {@code asking} gives the data of an answer; {@code predicted} what a request costs. */
    ProductReads(
            Function<GraphQlRequest, JsonNode> asking,
            Documents documents,
            ToDoubleFunction<GraphQlRequest> predicted) {
        this.asking = asking;
        this.documents = documents;
        this.predicted = predicted;
    }

    /** Reads products by id; one that is not there is left out. */
    Map<RemoteId, RemoteProduct> byId(List<RemoteId> ids) {
        Map<RemoteId, RemoteProduct> products = new LinkedHashMap<>();
        int size = (int) Math.clamp(
                MOST_POINTS / predicted.applyAsDouble(byIds(ids.subList(0, Math.min(1, ids.size())))), 1, 250);
        for (int from = 0; from < ids.size(); from += size) {
            JsonNode data = asking.apply(byIds(ids.subList(from, Math.min(ids.size(), from + size))));
            for (JsonNode node : data.path("nodes").values()) {
                if (node.path("id").isString()) {
                    RemoteProduct product = complete(node);
                    products.put(product.id(), product);
                }
            }
        }
        return products;
    }

    /** Reads the product that carries a key. */
    Optional<RemoteProduct> byKey(ProductKey key) {
        GraphQlRequest request = GraphQlRequest.alone(
                documents, "ProductByKey", Map.of("key", key.text(), Template.VARIANT_PAGE, VARIANT_PAGE), cost());
        JsonNode node = asking.apply(request).path("productByIdentifier");
        return node.isObject() ? Optional.of(complete(node)) : Optional.empty();
    }

    /** The product of an answer, its missing variants fetched. */
    RemoteProduct complete(JsonNode product) {
        return reading(product).product().get();
    }

    /** The product of an answer, its missing variants fetched, but decoded only when asked for. */
    RemoteReading reading(JsonNode product) {
        List<JsonNode> variants = all(product, "variants", "VariantPage", documents.variantsCost(NEXT_PAGE));
        List<JsonNode> collections =
                all(product, "collections", "CollectionPage", CostEstimate.connection(NEXT_PAGE, 1));
        Digest raw = digest(product, variants, collections);
        Optional<Value> handles = product.path("collections").isObject()
                ? Optional.of(documents.onDemand().collections(handles(collections)))
                : Optional.empty();
        return new RemoteReading(
                new RemoteId(product.path("id").asString()),
                raw,
                () -> ProductDecoder.decode(product, variants, handles, raw));
    }

    /** Points for one product. */
    double cost() {
        return documents.productCost(VARIANT_PAGE);
    }

    private GraphQlRequest byIds(List<RemoteId> ids) {
        List<String> texts = ids.stream().map(RemoteId::text).toList();
        return GraphQlRequest.alone(
                documents,
                "ProductsById",
                Map.of("ids", texts, Template.VARIANT_PAGE, VARIANT_PAGE),
                cost() * Math.max(1, texts.size()));
    }

    private static List<String> handles(List<JsonNode> collections) {
        return collections.stream()
                .map(collection -> collection.path("handle").asString(""))
                .toList();
    }

    /** All nodes of a connection of a product: those that came with it, and the further pages. */
    private List<JsonNode> all(JsonNode product, String connection, String document, double cost) {
        JsonNode page = product.path(connection);
        List<JsonNode> nodes = new ArrayList<>(page.path("nodes").values());
        while (page.path("pageInfo").path("hasNextPage").asBoolean(false)) {
            String after = page.path("pageInfo").path("endCursor").asString();
            GraphQlRequest next = GraphQlRequest.alone(
                    documents, document, Map.of("id", product.path("id").asString(), "after", after), cost);
            page = asking.apply(next).path("product").path(connection);
            nodes.addAll(page.path("nodes").values());
        }
        return nodes;
    }

    private Digest digest(JsonNode product, List<JsonNode> variants, List<JsonNode> collections) {
        LeafDigest digest = new LeafDigest();
        add(digest, product);
        for (JsonNode variant : variants) {
            add(digest, variant);
        }
        for (JsonNode collection : collections) {
            add(digest, collection);
        }
        return digest.digest();
    }

    private void add(LeafDigest digest, JsonNode node) {
        try (JsonParser parser = json.treeAsTokens(node)) {
            parser.nextToken();
            digest.add(parser, NOBODY);
        }
    }
}
