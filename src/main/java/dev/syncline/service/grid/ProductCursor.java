package dev.syncline.service.grid;

import dev.syncline.model.ProductId;

/**
 * The place of a row in an order; opaque to callers.
 *
 * @param at the value that the row is sorted by, as text
 * @param product the product
 */
public record ProductCursor(String at, ProductId product) {}
