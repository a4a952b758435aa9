/**
 * Calculated query cost and the leaky bucket. May use: graphql-java.
 */
@NullMarked
package dev.syncline.sandbox.cost;

import org.jspecify.annotations.NullMarked;
