package dev.syncline.service;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the shop that a person means: the one named, else the only one. */
final class ShopChoice {
    private final ShopRegistry shops;

    ShopChoice(ShopRegistry shops) {
        this.shops = shops;
    }

    Shop named(String name) {
        return shops.named(name).orElseThrow(() -> new NotFound(ServiceSentences.noShop(name)));
    }

    Shop chosen(Optional<String> name) {
        if (name.isPresent()) {
            return named(name.get());
        }
        List<Shop> all = shops.all();
        if (all.isEmpty()) {
            throw new Invalid(ServiceSentences.NO_SHOPS);
        }
        if (all.size() > 1) {
            throw new Invalid(
                    ServiceSentences.severalShops(all.stream().map(Shop::name).collect(Collectors.joining(", "))));
        }
        return all.getFirst();
    }
}
