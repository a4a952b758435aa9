package dev.syncline.sample;

import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Value;

/**
 * One edit of one field.
 *
 * @param key the product
 * @param path the field
 * @param value what it says afterwards
 */
public record SampleEdit(ProductKey key, FieldPath path, Value value) {}
