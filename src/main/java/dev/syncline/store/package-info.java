/**
 * The store: embedded H2, encrypted, or PostgreSQL. Implements the ports of queue and engine; the only place that knows
 * SQL and its mapping.
 *
 * <p>Knows the model, the ports and the stored form of values.
 */
@NullMarked
package dev.syncline.store;

import org.jspecify.annotations.NullMarked;
