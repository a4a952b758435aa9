package dev.syncline.shopify;

import dev.syncline.model.FieldPath;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.VariantKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what stock is written to right before it is: the ids of inventory items, and what lies there. */
final class StockReads {
    private static final int MOST = 250;
    private static final double MOST_POINTS = 900;

    private final Questions questions;
    private final Documents documents;

    StockReads(Questions questions, Documents documents) {
        this.questions = questions;
        this.documents = documents;
    }

    /**
     * A variant's stock.
     *
     * @param item the id of its inventory item
     * @param levels what lies where it was ever stocked, by the alias of the location
     */
    record Stock(String item, Map<String, Level> levels) {}

    /** What lies at one location. */
    record Level(boolean active, int quantity) {}

    /** The stock of the variants that writes name, by the id of the variant. */
    Map<String, Stock> of(List<Sending> sendings, Deadline deadline) {
        Set<String> wanted = new LinkedHashSet<>();
        sendings.forEach(sending ->
                sending.write().fields().forEach(field -> wanted.add(variantId(sending.write(), field.path()))));
        List<String> ids = new ArrayList<>(wanted);
        double each = 2 + 2.0 * documents.locations().size();
        int size = (int) Math.clamp(MOST_POINTS / each, 1, MOST);
        Map<String, Stock> stock = new HashMap<>();
        for (int from = 0; from < ids.size(); from += size) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + size));
            deadline.check();
            JsonNode data = questions.once(
                    GraphQlRequest.alone(documents, "VariantStock", Map.of("ids", part), each * part.size()));
            for (JsonNode node : data.path("nodes").values()) {
                if (node.path("id").isString()) {
                    stock.put(node.path("id").asString(), stock(node.path("inventoryItem")));
                }
            }
        }
        return stock;
    }

    /** The shop's id of the variant that a path names. Fails where the product has none. */
    static String variantId(ShopWrite write, FieldPath path) {
        VariantKey variant = path.variant().orElseThrow();
        @Nullable
        String id =
                write.ground().map(RemoteProduct::variantIds).orElse(Map.of()).get(variant);
        if (id == null) {
            throw new Unwritable(ShopSentences.noVariant(variant.text()));
        }
        return id;
    }

    private static Stock stock(JsonNode item) {
        Map<String, Level> levels = new HashMap<>();
        item.propertyNames().stream().filter(ShopLocation::isLevel).forEach(alias -> {
            JsonNode level = item.path(alias);
            if (level.isObject()) {
                levels.put(
                        alias,
                        new Level(
                                level.path("isActive").asBoolean(true),
                                level.path("quantities")
                                        .path(0)
                                        .path("quantity")
                                        .asInt(0)));
            }
        });
        return new Stock(item.path("id").asString(""), levels);
    }
}
