package dev.syncline.testing.memory;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.engine.ShopPort.Expected;
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

    /** The product as it was known where these fields are what they were, as the shop's own port gives it; else as it is. */
    RemoteProduct readAgain(Expected expected) {
        boolean known = expected.paths().stream()
                .allMatch(path ->
                        Canonical.same(path, fields.get(path), expected.known().get(path)));
        return known && !expected.paths().isEmpty()
                ? new RemoteProduct(
                        id, Optional.empty(), Instant.EPOCH, expected.known(), Map.of(), Digest.of(new byte[] {0}))
                : read();
    }

    RemoteReading reading() {
        RemoteProduct read = read();
        return new RemoteReading(id, read.raw(), () -> read);
    }
}
