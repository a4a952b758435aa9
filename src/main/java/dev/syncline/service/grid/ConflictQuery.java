package dev.syncline.service.grid;

import dev.syncline.model.Field;
import dev.syncline.model.ProductId;
import dev.syncline.model.ShopId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which waiting conflicts to show, and in which order; an empty part filters nothing.
 *
 * @param shop the shop
 * @param field the field
 * @param vendor the product's vendor, as the facets name it
 * @param category the product's type, as the facets name it
 * @param rule what left it to a person, as the facets name it
 * @param before only those that wait since before this moment
 * @param product one product
 * @param text a part of title, key, SKU, handle or vendor, whatever its case; blank for all
 * @param order the order
 */
public record ConflictQuery(
        Optional<ShopId> shop,
        Optional<Field> field,
        Optional<String> vendor,
        Optional<String> category,
        Optional<String> rule,
        Optional<Instant> before,
        Optional<ProductId> product,
        String text,
        Order order) {
    /** Orders; the rows of one product stand together in the first. */
    public enum Order {
        PRODUCT,
        NUMBER
    }

    /** All conflicts of a shop, product by product. */
    public static ConflictQuery all(Optional<ShopId> shop) {
        return new ConflictQuery(
                shop,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Order.PRODUCT);
    }
}
