/**
 * The durable queue: operations, their states, leases, attempts and waiting times. Its store is a port.
 *
 * <p>Knows the model only; what an operation does is an opaque payload to it.
 */
@NullMarked
package dev.syncline.queue;

import org.jspecify.annotations.NullMarked;
