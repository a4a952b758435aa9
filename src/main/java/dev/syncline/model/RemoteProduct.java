package dev.syncline.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A product as the shop gave it at one moment.
 *
 * @param id the shop's id
 * @param key the supplier's key that was written into it at creation, if it carries one
 * @param updatedAt the shop's own moment of the last change; a hint only, it moves without one
 * @param fields its values
 * @param variantIds the shop's ids of the variants
 * @param raw a digest of the answer that it was read from
 */
public record RemoteProduct(
        RemoteId id,
        Optional<ProductKey> key,
        Instant updatedAt,
        ProductFields fields,
        Map<VariantKey, String> variantIds,
        Digest raw) {
    public RemoteProduct {
        variantIds = Map.copyOf(variantIds);
    }
}
