/**
 * The client of Shopify's Admin API: GraphQL over HTTP, cost budget, mapping of errors, decoding of products. Implements
 * {@link dev.syncline.engine.ShopPort}.
 *
 * <p>Uses model, the engine's port, OkHttp, Failsafe and Jackson. Documents are resources under {@code graphql/}.
 */
@NullMarked
package dev.syncline.shopify;

import org.jspecify.annotations.NullMarked;
