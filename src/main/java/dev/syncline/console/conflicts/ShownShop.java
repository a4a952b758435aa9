package dev.syncline.console.conflicts;

import dev.syncline.engine.Shop;
import java.util.Optional;

/** The shop whose conflicts are shown; set on the FX thread, read from any. */
final class ShownShop {
    private volatile Optional<Shop> shop = Optional.empty();

    void set(Optional<Shop> now) {
        shop = now;
    }

    Optional<Shop> get() {
        return shop;
    }

    Optional<String> name() {
        return shop.map(Shop::name);
    }

    /** What its amounts are in; empty where that is not known yet. */
    String currency() {
        return shop.flatMap(Shop::currency).orElse("");
    }
}
