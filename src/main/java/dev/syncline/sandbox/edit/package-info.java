/**
 * The mutations: checks in the order in which Shopify makes them, user errors, and the new state. May use: catalogue,
 * canon, schema, read, Jackson.
 */
@NullMarked
package dev.syncline.sandbox.edit;

import org.jspecify.annotations.NullMarked;
