package dev.syncline.engine;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a merchant and an engine do with the stock of lamps. */
abstract class StockHarness extends EngineContract {
    static FieldPath stock(String sku) {
        return stock(sku, "default");
    }

    static FieldPath stock(String sku, String location) {
        return FieldPath.available(VariantKey.ofSku(sku), location);
    }

    static Value pieces(long number) {
        return new Value.Whole(number);
    }

    /** Lamps with so much stock, in the shop as in the feed. */
    void stocked(long number, String... lamps) {
        for (String lamp : lamps) {
            feed.put(lamp, Goods.lamp(lamp).with(stock(lamp), Optional.of(pieces(number))));
        }
        read();
        sync();
    }

    void reports(String sku, long number) {
        feed.set(sku, stock(sku), pieces(number));
        read();
    }

    /** What lies at the location that the shop falls back on. */
    int inStock(String sku) throws IOException, InterruptedException {
        return level(sku, "Shop location").orElseThrow();
    }

    Optional<Integer> level(String sku, String location) throws IOException, InterruptedException {
        for (JsonNode level : item(sku).at("/inventoryLevels/nodes")) {
            if (level.at("/location/name").asString().equals(location)) {
                return Optional.of(level.at("/quantities/0/quantity").asInt());
            }
        }
        return Optional.empty();
    }

    JsonNode item(String sku) throws IOException, InterruptedException {
        return merchant.send("""
            query($id: ID!) { product(id: $id) { variants(first: 1) { nodes { id inventoryItem {
              id tracked
              inventoryLevels(first: 10) { nodes { id location { id name }
                quantities(names: ["available"]) { quantity } } } } } } } }\
            """, Map.of("id", inShop(sku).get("id").asString()))
                .at("/product/variants/nodes/0/inventoryItem");
    }

    /** Somebody buys so many, or brings some back. */
    void buys(String sku, int number) {
        try {
            now = now.plusSeconds(60);
            Map<String, Object> change = new HashMap<>();
            change.put("inventoryItemId", item(sku).get("id").asString());
            change.put("locationId", location("Shop location"));
            change.put("delta", -number);
            change.put("changeFromQuantity", null);
            JsonNode answer = merchant.send(
                    "mutation($input: InventoryAdjustQuantitiesInput!, $key: String!) {"
                        + " inventoryAdjustQuantities(input: $input) @idempotent(key: $key) { userErrors { message } }"
                        + " }",
                    Map.of(
                            "key",
                            UUID.randomUUID().toString(),
                            "input",
                            Map.of("name", "available", "reason", "other", "changes", List.of(change))));
            if (!answer.at("/inventoryAdjustQuantities/userErrors").isEmpty()) {
                throw new AssertionError(answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String location(String name) throws IOException, InterruptedException {
        for (JsonNode place : merchant.send("{ locations(first: 10) { nodes { id name } } }", Map.of())
                .at("/locations/nodes")) {
            if (place.get("name").asString().equals(name)) {
                return place.get("id").asString();
            }
        }
        throw new AssertionError(name);
    }

    /** The merchant lets the shop count the stock of a product, or not. */
    void tracked(String sku, boolean tracked) throws IOException, InterruptedException {
        now = now.plusSeconds(60);
        JsonNode product = inShop(sku);
        merchant.send(
                "mutation($id: ID!, $variants: [ProductVariantsBulkInput!]!) { productVariantsBulkUpdate(productId:"
                        + " $id, variants: $variants) { userErrors { message } } }",
                Map.of(
                        "id",
                        product.get("id").asString(),
                        "variants",
                        List.of(Map.of(
                                "id",
                                product.at("/variants/nodes/0/id").asString(),
                                "inventoryItem",
                                Map.of("tracked", tracked)))));
    }
}
