/**
 * Bulk readings: starts one, waits for it, streams its result line by line and joins what belongs together. Also the
 * digest of a product's leaves, which comes out alike for every shape in which the shop gives a product.
 *
 * <p>Uses model, the engine's exceptions and Jackson's streaming parser. Knows neither HTTP nor the documents that are
 * sent; {@code shopify} gives it both through {@link dev.syncline.shopify.bulk.BulkCalls}.
 */
@NullMarked
package dev.syncline.shopify.bulk;

import org.jspecify.annotations.NullMarked;
