/**
 * The loop: read, compare, plan, gate, enqueue, apply, settle. Owns the ports to catalogue, shop and records.
 *
 * <p>Uses model, compare, rules, plan and queue; no JavaFX, SQL, HTTP or GraphQL.
 */
@NullMarked
package dev.syncline.engine;

import org.jspecify.annotations.NullMarked;
