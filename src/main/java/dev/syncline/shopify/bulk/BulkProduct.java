package dev.syncline.shopify.bulk;

import dev.syncline.model.Digest;
import java.util.List;

/**
 * A product of a bulk reading with all its variants and collections, not decoded.
 *
 * @param id the shop's id
 * @param raw the digest of its leaves
 * @param lines its line, then those of its variants, then those of its collections; UTF-8
 */
public record BulkProduct(String id, Digest raw, List<byte[]> lines) {}
