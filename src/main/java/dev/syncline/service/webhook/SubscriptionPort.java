package dev.syncline.service.webhook;

import java.net.URI;
import java.util.List;
import java.util.Set;

/** Keeps a shop's webhook subscriptions as they are configured. */
public interface SubscriptionPort {
    /** The topics that are subscribed to, as the shop's interface names them. */
    Set<String> TOPICS = Set.of("PRODUCTS_CREATE", "PRODUCTS_UPDATE", "PRODUCTS_DELETE");

    /**
     * Sees to it that the shop sends webhooks of all topics to an address.
     *
     * @return the topics for which it did not, and does now
     * @throws dev.syncline.engine.ShopUnreachable where the shop does not answer or does not let us
     */
    List<String> keep(URI address);
}
