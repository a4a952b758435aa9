package dev.syncline.engine;

import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductState;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The products that could be meant, by what names them. */
final class Candidates {
    private final Map<String, Set<ProductState>> bySku = new HashMap<>();
    private final Map<String, Set<ProductState>> byBarcode = new HashMap<>();
    private final Map<String, Set<ProductState>> byHandle = new HashMap<>();

    /** {@code side} says which side of them names them. */
    Candidates(List<ProductState> states, Function<ProductState, ProductFields> side) {
        for (ProductState state : states) {
            Codes codes = Codes.of(side.apply(state));
            codes.skus().forEach(sku -> index(bySku, sku, state));
            codes.barcodes().forEach(barcode -> index(byBarcode, barcode, state));
            codes.handles().forEach(handle -> index(byHandle, handle, state));
            index(byHandle, state.key().text(), state);
        }
    }

    private static void index(Map<String, Set<ProductState>> index, String name, ProductState state) {
        index.computeIfAbsent(name, missing -> new LinkedHashSet<>()).add(state);
    }

    /** The one product that is meant by the first of SKU, barcode and handle that means any. */
    Optional<ProductState> only(ProductFields fields) {
        Set<ProductState> found = found(fields);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** All that could be meant by the first of SKU, barcode and handle that means any. */
    Set<ProductState> found(ProductFields fields) {
        Codes codes = Codes.of(fields);
        Set<ProductState> found = all(bySku, codes.skus());
        if (found.isEmpty()) {
            found = all(byBarcode, codes.barcodes());
        }
        return found.isEmpty() ? all(byHandle, codes.handles()) : found;
    }

    private static Set<ProductState> all(Map<String, Set<ProductState>> index, Collection<String> names) {
        Set<ProductState> found = new LinkedHashSet<>();
        names.forEach(name -> found.addAll(index.getOrDefault(name, Set.of())));
        return found;
    }
}
