package dev.syncline.engine;

import dev.syncline.compare.Linking;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.model.Field;
import dev.syncline.model.Link;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.Sku;
import dev.syncline.model.VariantKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * First linking: finds the catalogue product that a shop product is, by the key that it carries, then SKU, barcode and
 * handle. Two candidates are never guessed between; none makes an orphan.
 */
final class Adopter {
    private final StorePorts store;

    Adopter(StorePorts store) {
        this.store = store;
    }

    /** Adopts or notes as orphans; joins the running transaction. Returns the numbers of the products. */
    List<ProductId> adopt(Shop shop, List<RemoteProduct> arrived, Instant now) {
        if (arrived.isEmpty()) {
            return List.of();
        }
        Map<ProductKey, ProductState> byKey = store.catalogue()
                .loadByKey(
                        shop.id(),
                        arrived.stream()
                                .flatMap(product -> product.key().stream())
                                .collect(Collectors.toSet()));
        Candidates candidates = candidates(shop, arrived);
        List<Saving> savings = new ArrayList<>();
        Set<ProductId> taken = new HashSet<>();
        for (RemoteProduct product : arrived) {
            ProductState state = product.key()
                    .map(byKey::get)
                    .filter(known -> known.remoteId().isEmpty())
                    .or(() -> candidates.only(product))
                    .filter(known -> taken.add(known.id().orElseThrow()))
                    .map(known -> linked(shop, known, product, now))
                    .orElseGet(() -> orphan(shop, product, candidates.several(product)));
            savings.add(new Saving(state, Optional.empty(), Optional.of(product.raw())));
        }
        return store.catalogue().save(savings);
    }

    private static ProductState linked(Shop shop, ProductState known, RemoteProduct product, Instant now) {
        return Linking.adopted(known, product, path -> shop.policy().firstAgreement(path.group()), now);
    }

    private static ProductState orphan(Shop shop, RemoteProduct product, boolean candidate) {
        ProductKey key = new ProductKey("shop:" + product.id().text());
        ProductState orphan = Linking.orphan(shop.id(), product, key);
        return candidate ? orphan.withLink(Link.CANDIDATE, orphan.remoteId()) : orphan;
    }

    private Candidates candidates(Shop shop, List<RemoteProduct> arrived) {
        Set<String> skus = new HashSet<>();
        Set<String> barcodes = new HashSet<>();
        Set<String> handles = new HashSet<>();
        for (RemoteProduct product : arrived) {
            skus.addAll(skus(product.fields()));
            barcodes.addAll(barcodes(product.fields()));
            product.fields().text(Field.HANDLE).ifPresent(handles::add);
        }
        return new Candidates(store.catalogue().candidates(shop.id(), skus, barcodes, handles));
    }

    private static Set<String> skus(ProductFields fields) {
        return fields.skus().stream().map(Sku::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> barcodes(ProductFields fields) {
        Set<String> barcodes = new LinkedHashSet<>();
        for (VariantKey variant : fields.variants()) {
            fields.text(variant, Field.BARCODE).filter(text -> !text.isBlank()).ifPresent(barcodes::add);
        }
        return barcodes;
    }

    /** The unlinked catalogue products that could be meant, by what names them. */
    private static final class Candidates {
        private final Map<String, Set<ProductState>> bySku = new HashMap<>();
        private final Map<String, Set<ProductState>> byBarcode = new HashMap<>();
        private final Map<String, Set<ProductState>> byHandle = new HashMap<>();

        Candidates(List<ProductState> states) {
            for (ProductState state : states) {
                ProductFields fields = state.local().fields();
                skus(fields).forEach(sku -> index(bySku, sku, state));
                barcodes(fields).forEach(barcode -> index(byBarcode, barcode, state));
                fields.text(Field.HANDLE).ifPresent(handle -> index(byHandle, handle, state));
                index(byHandle, state.key().text(), state);
            }
        }

        private static void index(Map<String, Set<ProductState>> index, String name, ProductState state) {
            index.computeIfAbsent(name, missing -> new LinkedHashSet<>()).add(state);
        }

        /** The one product that is meant by the first of SKU, barcode and handle that means any. */
        Optional<ProductState> only(RemoteProduct product) {
            Set<ProductState> found = found(product);
            return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
        }

        boolean several(RemoteProduct product) {
            return found(product).size() > 1;
        }

        private Set<ProductState> found(RemoteProduct product) {
            Set<ProductState> found = all(bySku, skus(product.fields()));
            if (found.isEmpty()) {
                found = all(byBarcode, barcodes(product.fields()));
            }
            if (found.isEmpty()) {
                found = product.fields()
                        .text(Field.HANDLE)
                        .map(handle -> all(byHandle, Set.of(handle)))
                        .orElse(Set.of());
            }
            return found;
        }

        private static Set<ProductState> all(Map<String, Set<ProductState>> index, Set<String> names) {
            Set<ProductState> found = new LinkedHashSet<>();
            names.forEach(name -> found.addAll(index.getOrDefault(name, Set.of())));
            return found;
        }
    }
}
