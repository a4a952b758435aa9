/**
 * Webhook subscriptions, and the webhooks that the shop sends. May use: catalogue, schema, fault, Jackson, the JDK's HTTP
 * client.
 */
@NullMarked
package dev.syncline.sandbox.webhook;

import org.jspecify.annotations.NullMarked;
