package dev.syncline.service;

import dev.syncline.engine.Run;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.engine.ShopStopped;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.engine.SyncEngine;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Sentence;
import dev.syncline.model.Worded;
import dev.syncline.service.webhook.Webhook;
import dev.syncline.service.webhook.WebhookPort;
import dev.syncline.service.webhook.WebhookSentences;
import dev.syncline.service.webhook.WebhookState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the webhooks of one shop: whatever they say, and in whatever order they came, the products are read as they are
 * now, each once for all webhooks about it. One at a time for each shop.
 */
final class WebhookWork {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookWork.class);
    private static final String ACTOR = "webhook";
    private static final int MOST_WEBHOOKS = 500;
    private static final int MOST_PRODUCTS = 200;
    private static final Duration STOPPED_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final WebhookPort store;
    private final ShopRegistry shops;
    private final SyncEngine engine;
    private final InstantSource clock;

    WebhookWork(WebhookPort store, ShopRegistry shops, SyncEngine engine, InstantSource clock) {
        this.store = store;
        this.shops = shops;
        this.engine = engine;
        this.clock = clock;
    }

    /** Works off some of what is due. Whether there was anything. */
    boolean some(Shop named) {
        Optional<Shop> shop = shops.find(named.id());
        // Before it was read at all nothing can be told from one product; what waits until then is read afterwards.
        if (shop.isEmpty() || shop.get().readUpTo().isEmpty()) {
            return false;
        }
        List<Webhook> due = store.due(named.id(), clock.instant(), MOST_WEBHOOKS);
        if (due.isEmpty()) {
            return false;
        }
        Set<RemoteId> products = due.stream()
                .flatMap(webhook -> webhook.subject().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<RemoteId> first = products.stream().limit(MOST_PRODUCTS).toList();
        Set<RemoteId> chosen = Set.copyOf(first);
        List<Webhook> batch = due.stream()
                .filter(webhook -> webhook.subject().filter(chosen::contains).isPresent())
                .toList();
        work(shop.get(), first, batch);
        return true;
    }

    private void work(Shop shop, List<RemoteId> products, List<Webhook> batch) {
        List<Long> numbers = batch.stream().map(Webhook::id).toList();
        // What was begun before may have been read without anything having come of it yet.
        boolean again = batch.stream().anyMatch(webhook -> webhook.attempts() > 0);
        int tries = batch.stream().mapToInt(Webhook::attempts).max().orElse(0);
        store.begin(numbers);
        Instant begun = clock.instant();
        try {
            Optional<Run> run = engine.follow(shop.id(), products, again, ACTOR);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            store.end(numbers, WebhookState.DONE, words(run), run.map(Run::id), begun);
        } catch (ShopStopped stopped) {
            store.postpone(numbers, said(stopped), clock.instant().plus(STOPPED_PAUSE));
        } catch (ShopUnreachable away) {
            LOG.warn("Shop {}: {} webhooks wait: {}", shop.name(), numbers.size(), away.getMessage());
            store.postpone(numbers, said(away), later(tries));
        } catch (RuntimeException failed) {
            if (Thread.currentThread().isInterrupted()) {
                throw failed;
            }
            LOG.error(
                    "Shop {}: the work on {} webhooks failed, and is tried again", shop.name(), numbers.size(), failed);
            store.postpone(numbers, said(failed), later(tries));
        }
    }

    private static Sentence words(Optional<Run> run) {
        return run.map(each ->
                        WebhookSentences.worked(each.id().number(), each.state().word(), each.message()))
                .orElse(WebhookSentences.NOTHING_TO_DO);
    }

    private static Sentence said(RuntimeException error) {
        return error instanceof Worded worded
                ? worded.sentence()
                : Sentence.verbatim(String.valueOf(error.getMessage()));
    }

    private Instant later(int tries) {
        Duration pause = Duration.ofSeconds(2L << Math.min(tries, 9));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
