package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.ProductFields;
import dev.syncline.model.Sku;
import dev.syncline.model.VariantKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What names products on both sides alike. */
record Codes(Set<String> skus, Set<String> barcodes, Set<String> handles) {
    /** The codes of several products. */
    static Codes of(Collection<ProductFields> products) {
        Codes codes = new Codes(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (ProductFields product : products) {
            Codes own = of(product);
            codes.skus.addAll(own.skus);
            codes.barcodes.addAll(own.barcodes);
            codes.handles.addAll(own.handles);
        }
        return codes;
    }

    /** The codes of one product. */
    static Codes of(ProductFields product) {
        Codes codes = new Codes(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        product.skus().stream().map(Sku::text).forEach(codes.skus::add);
        for (VariantKey variant : product.variants()) {
            product.text(variant, Field.BARCODE).filter(text -> !text.isBlank()).ifPresent(codes.barcodes::add);
        }
        product.text(Field.HANDLE).ifPresent(codes.handles::add);
        return codes;
    }
}
