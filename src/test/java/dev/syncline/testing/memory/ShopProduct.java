package dev.syncline.testing.memory;

import dev.syncline.model.Digest;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.RemoteReading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A product of the shop in memory.
 *
 * @param key the supplier's key, where we created it
 */
record ShopProduct(RemoteId id, Optional<ProductKey> key, ProductFields fields, Instant updatedAt) {
    RemoteProduct read() {
        return new RemoteProduct(
                id,
                key,
                updatedAt,
                fields,
                Map.of(),
                Digest.of((updatedAt + fields.toString()).getBytes(StandardCharsets.UTF_8)));
    }

    RemoteReading reading() {
        RemoteProduct read = read();
        return new RemoteReading(id, read.raw(), () -> read);
    }
}
