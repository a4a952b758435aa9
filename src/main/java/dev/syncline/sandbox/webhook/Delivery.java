package dev.syncline.sandbox.webhook;

import java.time.Instant;

/**
 * One webhook on its way; a repetition carries the payload of the first time.
 *
 * @param event the same for all webhooks about one change
 * @param id its own
 */
record Delivery(Subscription subscription, String body, String event, String id, Instant triggered) {}
