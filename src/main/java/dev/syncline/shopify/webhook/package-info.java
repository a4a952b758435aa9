/**
 * Verifies and reads webhooks; nothing else. May use: the service's webhook values and ports, Jackson.
 */
@NullMarked
package dev.syncline.shopify.webhook;

import org.jspecify.annotations.NullMarked;
