package dev.syncline.shopify;

import dev.syncline.model.Shelf;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The ids of collections, which nothing but the shop knows, asked for right before a write. */
record CollectionIds(Questions questions) {
    /** The collection, which must be one that people fill. */
    String of(String handle) {
        JsonNode node = questions
                .once(questions.alone("CollectionByHandle", Map.of("handle", handle), 4))
                .path("collectionByIdentifier");
        if (!node.isObject()) {
            throw new Unwritable(ShopSentences.noCollection(handle));
        }
        Shelf collection = CollectionCalls.shelf(node);
        if (collection.fixed()) {
            throw new Unwritable(ShopSentences.smartCollection(handle));
        }
        return collection.id();
    }
}
