package dev.syncline.service.grid;

import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * One waiting conflict in a list, without its values.
 *
 * @param number its number
 * @param shop the shop
 * @param product the product
 * @param key the product's key
 * @param sku the variant's SKU, or the product's first
 * @param title the product's title, cut
 * @param vendor the product's vendor
 * @param category the product's type
 * @param path the field
 * @param rule what left it to a person
 * @param since when it was first seen
 */
public record ConflictRow(
        long number,
        ShopId shop,
        ProductId product,
        ProductKey key,
        Optional<String> sku,
        Optional<String> title,
        Optional<String> vendor,
        Optional<String> category,
        FieldPath path,
        Sentence rule,
        Instant since) {}
