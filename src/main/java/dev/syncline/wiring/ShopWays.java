package dev.syncline.wiring;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopConnections;
import dev.syncline.engine.ShopPort;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ShopId;
import dev.syncline.service.SecretPort;
import dev.syncline.service.ShopService;
import dev.syncline.shopify.ShopifySettings;
import dev.syncline.shopify.ShopifyShop;
import dev.syncline.shopify.TokenSource;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The ways to the shops of a home, opened when first needed and kept. */
final class ShopWays implements ShopConnections, AutoCloseable {
    private final Map<ShopId, ShopifyShop> open = new HashMap<>();
    private final SecretPort secrets;
    private final Function<Shop, URI> endpoints;
    private final InstantSource clock;
    private final Function<ShopId, Set<FieldPath>> managed;

    /**
     * @param endpoints where a shop is reached now
     * @param managed which of the fields that are read on demand our side carries in it
     */
    ShopWays(
            SecretPort secrets,
            Function<Shop, URI> endpoints,
            InstantSource clock,
            Function<ShopId, Set<FieldPath>> managed) {
        this.secrets = secrets;
        this.endpoints = endpoints;
        this.clock = clock;
        this.managed = managed;
    }

    @Override
    public synchronized ShopPort to(Shop shop) {
        ShopifyShop known = open.get(shop.id());
        if (known == null) {
            known = ShopifyShop.open(
                    ShopifySettings.of(endpoints.apply(shop)), token(shop), clock, () -> managed.apply(shop.id()));
            open.put(shop.id(), known);
        }
        return known;
    }

    /** The token is asked for at each request, so that a new one is used without stopping a run. */
    private TokenSource token(Shop shop) {
        return () -> secrets.get(ShopService.tokenName(shop.name()))
                .orElseThrow(() -> new ShopUnreachable(WiringSentences.noToken(shop.name()), true));
    }

    @Override
    public synchronized void close() {
        open.values().forEach(ShopifyShop::close);
        open.clear();
    }
}
