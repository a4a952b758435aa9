package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.Product;
import dev.syncline.sandbox.catalogue.Variant;

/**
 * A variant with the product that it belongs to.
 *
 * @param position from 1
 */
public record VariantOf(Product product, Variant variant, int position) {

    /** @return the variant at a place of the product's list, from 0 */
    public static VariantOf at(Product product, int place) {
        return new VariantOf(product, product.variants().get(place), place + 1);
    }
}
