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
 * @param metafieldDigests the shop's own digests of the metafields, for writing them only where they are still the same;
 *     empty where it was read without them
 * @param raw a digest of the answer that it was read from
 */
public record RemoteProduct(
        RemoteId id,
        Optional<ProductKey> key,
        Instant updatedAt,
        ProductFields fields,
        Map<VariantKey, String> variantIds,
        Map<FieldPath, String> metafieldDigests,
        Digest raw) {
    public RemoteProduct {
        variantIds = Map.copyOf(variantIds);
        metafieldDigests = Map.copyOf(metafieldDigests);
    }

    /** A product whose metafields were not read, or not for writing them. */
    public RemoteProduct(
            RemoteId id,
            Optional<ProductKey> key,
            Instant updatedAt,
            ProductFields fields,
            Map<VariantKey, String> variantIds,
            Digest raw) {
        this(id, key, updatedAt, fields, variantIds, Map.of(), raw);
    }

    /** The same product with other values and ids of variants. */
    public RemoteProduct with(ProductFields changed, Map<VariantKey, String> ids) {
        return new RemoteProduct(id, key, updatedAt, changed, ids, metafieldDigests, raw);
    }
}
