package dev.syncline.service;

import dev.syncline.engine.Run;
import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.engine.ShopStopped;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.engine.SyncEngine;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Sentence;
import dev.syncline.model.ShopId;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the webhooks of one shop: whatever they say, and in whatever order they came, the products are read as they are
 * now, each once for all webhooks about it. One at a time for each shop, also where several engines serve it. Thread-safe.
 */
final class WebhookWork {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookWork.class);
    private static final String ACTOR = "webhook";
    private static final int MOST_WEBHOOKS = 500;
    private static final Duration TURN = Duration.ofSeconds(30);
    private static final Duration STOPPED_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final WebhookPort store;
    private final ShopRegistry shops;
    private final SyncEngine engine;
    private final InstantSource clock;
    private final String owner = UUID.randomUUID().toString();
    private final Map<ShopId, ReentrantLock> alone = new ConcurrentHashMap<>();

    WebhookWork(WebhookPort store, ShopRegistry shops, SyncEngine engine, InstantSource clock) {
        this.store = store;
        this.shops = shops;
        this.engine = engine;
        this.clock = clock;
    }

    /** Works off all that is due, or as much as can be before the thread is interrupted. */
    void all(Shop shop) {
        while (!Thread.currentThread().isInterrupted() && some(shop)) {
            LOG.debug("More webhooks of shop {} may wait", shop.name());
        }
    }

    /** Works off some of what is due. Whether there was anything. */
    private boolean some(Shop named) {
        Optional<Shop> shop = shops.find(named.id());
        // Before it was read at all nothing can be told from one product; what waits until then is read afterwards.
        if (shop.isEmpty() || shop.get().readUpTo().isEmpty()) {
            return false;
        }
        ReentrantLock lock = alone.computeIfAbsent(named.id(), missing -> new ReentrantLock());
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            List<Webhook> due = store.claim(named.id(), turn(), MOST_WEBHOOKS);
            if (!due.isEmpty()) {
                workInTurn(shop.get(), due);
            }
            return !due.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private WebhookPort.Turn turn() {
        return new WebhookPort.Turn(owner, clock.instant(), TURN);
    }

    /** The turn is prolonged as long as the work takes, which may have to wait for a whole sync of the shop. */
    private void workInTurn(Shop shop, List<Webhook> due) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread.ofVirtual().name("webhook turn").start(() -> prolong(shop, ended));
        try {
            work(shop, due);
        } finally {
            ended.countDown();
        }
        if (!Thread.currentThread().isInterrupted()) {
            store.giveBack(shop.id(), owner);
        }
    }

    private void prolong(Shop shop, CountDownLatch ended) {
        try {
            while (!ended.await(TURN.toMillis() / 3, TimeUnit.MILLISECONDS)) {
                store.prolong(shop.id(), turn());
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            LOG.warn("Shop {}: another engine may work off the same webhooks beside this one", shop.name(), failed);
        }
    }

    private void work(Shop shop, List<Webhook> batch) {
        List<Long> numbers = batch.stream().map(Webhook::id).toList();
        Set<RemoteId> products = batch.stream()
                .flatMap(webhook -> webhook.subject().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        // What was begun before may have been read without anything having come of it yet.
        boolean again = batch.stream().anyMatch(webhook -> webhook.attempts() > 0);
        int tries = batch.stream().mapToInt(Webhook::attempts).max().orElse(0);
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
