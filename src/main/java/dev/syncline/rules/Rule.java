package dev.syncline.rules;

import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import java.time.Instant;
import java.util.Optional;

/**
 * A person's standing decision: which strategy holds for what. At most one of product, vendor and category is set, and
 * at most one of field and group.
 *
 * @param id its number; empty until stored
 * @param shop the shop's name, empty for all shops
 * @param product a product key
 * @param vendor a vendor, compared without case
 * @param category a category path or its beginning
 * @param field a field
 * @param group a group
 * @param createdAt when it was made; the newest of equally specific ones wins
 */
public record Rule(
        Optional<Long> id,
        Strategy strategy,
        Optional<String> shop,
        Optional<String> product,
        Optional<String> vendor,
        Optional<String> category,
        Optional<Field> field,
        Optional<FieldGroup> group,
        Instant createdAt) {}
