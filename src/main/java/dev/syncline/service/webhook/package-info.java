/**
 * Webhooks as values, and the ports that keep, read and subscribe to them.
 *
 * <p>Uses model's values; nothing of the service package, which uses this one.
 */
@NullMarked
package dev.syncline.service.webhook;

import org.jspecify.annotations.NullMarked;
