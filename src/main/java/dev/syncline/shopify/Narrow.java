package dev.syncline.shopify;

import dev.syncline.engine.ShopPort.Expected;
import dev.syncline.model.Field;
import dev.syncline.model.ProductFields;
import dev.syncline.model.VariantKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The least that has to be read of a product before a write.
 *
 * @param selection what is asked of each product
 * @param points what that costs for each product
 */
record Narrow(String selection, double points) {
    /** Of products with more variants the whole is read, page by page. */
    private static final int MOST_VARIANTS = 100;

    /** The least for this write; empty where the whole product is needed. */
    static Optional<Narrow> of(Expected expected) {
        return switch (expected.kind()) {
            case PRODUCT, TAGS, ARCHIVE, DELETE ->
                Selection.ofProduct(expected.paths())
                        ? Optional.of(product(Selection.product(expected.paths())))
                        : Optional.empty();
            case VARIANTS_UPDATE ->
                Selection.ofVariants(expected.paths()) && toldBySku(expected.known())
                        ? Optional.of(variants(expected.known().variants().size(), Selection.variant(expected.paths())))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Narrow product(String fields) {
        return new Narrow("... on Product { id " + fields + " }", 1 + Giving.objects(fields));
    }

    private static Narrow variants(int count, String fields) {
        double points = CostEstimate.connection(count, 1 + Giving.objects(fields));
        return new Narrow(
                "... on Product { id variants(first: " + count + ") { nodes { id sku " + fields + " } } }", 1 + points);
    }

    /** Whether each variant has a SKU that no other has. */
    private static boolean toldBySku(ProductFields known) {
        List<VariantKey> variants = known.variants();
        Set<String> skus = new HashSet<>();
        return !variants.isEmpty()
                && variants.size() <= MOST_VARIANTS
                && variants.stream()
                        .allMatch(variant -> known.text(variant, Field.SKU)
                                .map(String::strip)
                                .filter(sku -> !sku.isEmpty())
                                .filter(skus::add)
                                .isPresent());
    }
}
