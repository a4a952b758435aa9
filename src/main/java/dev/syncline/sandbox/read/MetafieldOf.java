package dev.syncline.sandbox.read;

import dev.syncline.sandbox.catalogue.Metafield;

/**
 * A metafield with its owner.
 *
 * @param owner a product, or a variant with its product
 */
public record MetafieldOf(Metafield metafield, Object owner) {

    /** @return {@code PRODUCT} or {@code PRODUCTVARIANT} */
    public String ownerType() {
        return owner instanceof VariantOf ? "PRODUCTVARIANT" : "PRODUCT";
    }
}
