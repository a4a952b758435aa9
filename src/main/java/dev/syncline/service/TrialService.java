package dev.syncline.service;

import dev.syncline.engine.FeedReport;
import dev.syncline.engine.FeedRequest;
import dev.syncline.engine.Shop;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Fills a new home with a sandbox shop and a feed, so that people can try everything without a shop of their own. */
public final class TrialService {
    private final TrialPort trial;
    private final ShopService shops;
    private final FeedService feeds;

    public TrialService(TrialPort trial, ShopService shops, FeedService feeds) {
        this.trial = trial;
        this.shops = shops;
        this.feeds = feeds;
    }

    /** A trial that is ready for its first sync. */
    public record Begun(Shop shop, FeedReport feed) {}

    /**
     * Starts the shop, registers it and imports its feed.
     *
     * @param sofar hears of rows and products, often
     */
    public Begun begin(Actor actor, LongConsumer sofar) {
        actor.needs(Role.ADMINISTRATOR);
        char[][] token = {new char[0]};
        try {
            TrialPort.TrialShop started = trial.begin(given -> token[0] = given.clone());
            Shop shop = shops.add(
                    actor, new NewShop(started.name(), started.domain(), Optional.of(started.url())), token[0]);
            FeedReport feed =
                    feeds.importFile(actor, FeedRequest.of(trial.feed()), Optional.of(shop.name()), false, sofar);
            return new Begun(shop, feed);
        } finally {
            Arrays.fill(token[0], '\0');
        }
    }
}
