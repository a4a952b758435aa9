package dev.syncline.service.grid;

import dev.syncline.model.ProductStanding;
import dev.syncline.model.ShopId;
import java.util.Optional;

/**
 * Which products to show, and in which order.
 *
 * @param shop the shop
 * @param text a part of title, key, SKU, handle or vendor, whatever its case; blank for all
 * @param standing only those that stand so
 * @param sort the order
 * @param descending whether the order is turned round
 */
public record ProductQuery(
        ShopId shop, String text, Optional<ProductStanding> standing, ProductSort sort, boolean descending) {
    /** All products of a shop by title. */
    public static ProductQuery all(ShopId shop) {
        return new ProductQuery(shop, "", Optional.empty(), ProductSort.TITLE, false);
    }
}
