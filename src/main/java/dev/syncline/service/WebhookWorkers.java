package dev.syncline.service;

import dev.syncline.engine.Shop;
import dev.syncline.engine.ShopRegistry;
import dev.syncline.model.ShopId;
import dev.syncline.service.webhook.WebhookPort;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has webhooks worked off as they arrive, shops beside each other, and forgets those that ended long ago. Thread-safe. */
final class WebhookWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookWorkers.class);
    /** So long after an arrival others are waited for that may be about the same product. */
    private static final long GATHERED_MS = 150;

    private static final long LOOKED_MS = 1000;
    private static final long FORGET_EVERY_NANOS = TimeUnit.HOURS.toNanos(1);

    private final WebhookPort store;
    private final ShopRegistry shops;
    private final KnownShops known;
    private final WebhookWork work;
    private final InstantSource clock;
    private final Semaphore arrived = new Semaphore(0);

    WebhookWorkers(WebhookPort store, ShopRegistry shops, KnownShops known, WebhookWork work, InstantSource clock) {
        this.store = store;
        this.shops = shops;
        this.known = known;
        this.work = work;
        this.clock = clock;
    }

    /** There is something to do now. */
    void arrived() {
        arrived.release();
    }

    /** Works until the thread is interrupted. */
    void work() {
        Set<ShopId> busy = ConcurrentHashMap.newKeySet();
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            long forgotten = System.nanoTime() - FORGET_EVERY_NANOS;
            while (true) {
                if (System.nanoTime() - forgotten >= FORGET_EVERY_NANOS) {
                    forgotten = System.nanoTime();
                    quietly(this::forget);
                }
                quietly(() -> known.look().forEach(shop -> {
                    if (busy.add(shop.id())) {
                        workers.execute(() -> work(shop, busy));
                    }
                }));
                if (arrived.tryAcquire(LOOKED_MS, TimeUnit.MILLISECONDS)) {
                    TimeUnit.MILLISECONDS.sleep(GATHERED_MS);
                    arrived.drainPermits();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    /** A store that is away for a while must not end the work for good. */
    private static void quietly(Runnable task) throws InterruptedException {
        try {
            task.run();
        } catch (RuntimeException failed) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            LOG.error("Webhooks could not be looked after, and are again in a moment", failed);
        }
    }

    private void work(Shop shop, Set<ShopId> busy) {
        try {
            work.all(shop);
        } catch (RuntimeException failed) {
            LOG.error("Webhooks of shop {} could not be worked off, and are tried again", shop.name(), failed);
        } finally {
            busy.remove(shop.id());
        }
    }

    private void forget() {
        int days = shops.setting(Setting.WEBHOOK_DAYS).map(Integer::parseInt).orElse(Setting.STANDARD_WEBHOOK_DAYS);
        int gone = store.forget(clock.instant().minus(Duration.ofDays(days)));
        LOG.info("{} webhooks that had ended more than {} days ago were forgotten", gone, days);
    }
}
