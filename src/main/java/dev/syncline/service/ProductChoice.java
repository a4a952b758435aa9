package dev.syncline.service;

import dev.syncline.engine.CataloguePort;
import dev.syncline.engine.Shop;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the product that a person means. */
final class ProductChoice {
    private ProductChoice() {}

    static ProductId one(CataloguePort catalogue, Shop shop, String reference) {
        List<ProductId> found = catalogue.lookup(shop.id(), reference);
        if (found.isEmpty()) {
            throw new NotFound(ServiceSentences.noProduct(shop.name(), reference));
        }
        if (found.size() > 1) {
            String keys = catalogue.load(found).values().stream()
                    .map(ProductState::key)
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            throw new Invalid(ServiceSentences.severalProducts(reference, keys));
        }
        return found.getFirst();
    }
}
