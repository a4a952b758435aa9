package dev.syncline.wiring;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopConnections;
import dev.syncline.engine.ShopPort;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ShopId;
import dev.syncline.service.SecretPort;
import dev.syncline.service.ShopSecrets;
import dev.syncline.service.WebhookSubscriptions;
import dev.syncline.service.webhook.SubscriptionPort;
import dev.syncline.shopify.ShopifySettings;
import dev.syncline.shopify.ShopifyShop;
import dev.syncline.shopify.TokenSource;
import dev.syncline.shopify.credential.ShopGrants;
import dev.syncline.shopify.credential.ShopToken;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The ways to the shops of a home, opened when first needed and kept. */
final class ShopWays implements ShopConnections, WebhookSubscriptions.Ways, AutoCloseable {
    private final Map<ShopId, ShopifyShop> open = new HashMap<>();
    private final List<ShopGrants> grants = new ArrayList<>();
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

    /** Where the credentials are. */
    SecretPort secrets() {
        return secrets;
    }

    @Override
    public SubscriptionPort subscriptions(Shop shop) {
        return way(shop).subscriptions();
    }

    @Override
    public ShopPort to(Shop shop) {
        return way(shop);
    }

    private synchronized ShopifyShop way(Shop shop) {
        ShopifyShop known = open.get(shop.id());
        if (known == null) {
            ShopifySettings settings = ShopifySettings.of(endpoints.apply(shop));
            ShopGrants asking = new ShopGrants(settings, clock);
            grants.add(asking);
            // The token is asked for at each request, so that a new one is used without stopping a run.
            TokenSource token = new ShopToken(
                    shop.name(), new KeptCredentials(new ShopSecrets(secrets, shop.name())), asking, clock);
            known = ShopifyShop.open(settings, token, clock, () -> managed.apply(shop.id()));
            open.put(shop.id(), known);
        }
        return known;
    }

    @Override
    public synchronized void close() {
        open.values().forEach(ShopifyShop::close);
        open.clear();
        grants.forEach(ShopGrants::close);
        grants.clear();
    }
}
