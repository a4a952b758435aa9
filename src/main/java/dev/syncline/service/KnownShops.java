package dev.syncline.service;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import java.util.List;
import java.util.Optional;

/**
 * The shops as they were a moment ago, so that an answer that somebody waits for needs no look into the store. What is
 * decided by it is their number, name and domain only, which never change. Thread-safe.
 */
final class KnownShops {
    private final ShopRegistry registry;
    private volatile List<Shop> shops = List.of();

    KnownShops(ShopRegistry registry) {
        this.registry = registry;
    }

    /** Looks which shops there are. */
    List<Shop> look() {
        List<Shop> found = List.copyOf(registry.all());
        shops = found;
        return found;
    }

    /** The shop of that name; one that is not known yet is looked for. */
    Optional<Shop> named(String name) {
        return shops.stream()
                .filter(shop -> shop.name().equals(name))
                .findFirst()
                .or(() -> registry.named(name));
    }

    /** All of them; those that were registered just now may be missing. */
    List<Shop> all() {
        List<Shop> looked = shops;
        return looked.isEmpty() ? look() : looked;
    }
}
