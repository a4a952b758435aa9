/**
 * What listens: the endpoint on loopback through which a second process on one home acts through the first, and
 * what listens while a home is served: webhooks and health.
 *
 * <p>Uses service and the values that its signatures name; how a command is run is a port of its own.
 */
@NullMarked
package dev.syncline.api;

import org.jspecify.annotations.NullMarked;
