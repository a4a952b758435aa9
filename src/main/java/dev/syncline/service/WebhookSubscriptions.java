package dev.syncline.service;

import dev.syncline.engine.Run;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.engine.ShopStopped;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.engine.SyncEngine;
import dev.syncline.service.webhook.SubscriptionPort;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the webhook subscriptions of all shops as configured, and makes good what was missed: when this begins, and
 * wherever a subscription had been lost, what changed since is read. Thread-safe.
 */
public final class WebhookSubscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookSubscriptions.class);
    private static final String ACTOR = "webhook";
    /** Where webhooks are received, below the address at which this program is reached. */
    public static final String PATH = "/webhooks/";

    private final ShopRegistry shops;
    private final SyncEngine engine;
    private final Ways ways;

    /** The ways to the subscriptions of shops. */
    @FunctionalInterface
    public interface Ways {
        /** Those of a shop. */
        SubscriptionPort subscriptions(Shop shop);
    }

    public WebhookSubscriptions(ShopRegistry shops, SyncEngine engine, Ways ways) {
        this.shops = shops;
        this.engine = engine;
        this.ways = ways;
    }

    /**
     * Looks after the subscriptions until the thread is interrupted.
     *
     * @param address where this program is reached from outside; where there is none, subscriptions are left alone
     * @param every how often they are looked at
     */
    public void keep(Actor actor, Optional<URI> address, Duration every) throws InterruptedException {
        actor.needs(Role.ADMINISTRATOR);
        Set<String> caughtUp = new HashSet<>();
        while (true) {
            try {
                for (Shop shop : shops.all()) {
                    if (address.isPresent() && restored(shop, address.get())) {
                        caughtUp.remove(shop.name());
                    }
                    if (!caughtUp.contains(shop.name()) && caughtUp(shop)) {
                        caughtUp.add(shop.name());
                    }
                }
            } catch (RuntimeException failed) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException();
                }
                LOG.error("Webhook subscriptions could not be looked after, and are again in {}", every, failed);
            }
            TimeUnit.MILLISECONDS.sleep(every.toMillis());
        }
    }

    /** Where the webhooks of a shop are received. */
    public static URI address(URI base, String shop) {
        return URI.create(
                base.toString().replaceAll("/+$", "") + PATH + URLEncoder.encode(shop, StandardCharsets.UTF_8));
    }

    private boolean restored(Shop shop, URI base) {
        if (shop.stopped().isPresent()) {
            return false;
        }
        URI address = address(base, shop.name());
        try {
            List<String> made = ways.subscriptions(shop).keep(address);
            if (!made.isEmpty()) {
                LOG.warn("Shop {} did not send its webhooks to {}, and does now: {}", shop.name(), address, made);
            }
            return !made.isEmpty();
        } catch (ShopUnreachable away) {
            LOG.warn("Shop {}: its subscriptions cannot be looked at: {}", shop.name(), away.getMessage());
            return false;
        }
    }

    private boolean caughtUp(Shop shop) {
        if (shop.readUpTo().isEmpty()) {
            return false;
        }
        try {
            Optional<Run> run = engine.catchUp(shop.id(), ACTOR);
            LOG.info(
                    "Shop {}: what was missed is read{}",
                    shop.name(),
                    run.map(each -> ", run " + each.id()).orElse(""));
            return true;
        } catch (ShopUnreachable | ShopStopped away) {
            LOG.warn("Shop {}: what was missed cannot be read yet: {}", shop.name(), away.getMessage());
            return false;
        }
    }
}
