package dev.syncline.service;

import dev.syncline.queue.StoreUnavailable;
import dev.syncline.service.webhook.WebhookPort;
import dev.syncline.service.webhook.WebhookSentences;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps webhooks as they arrive. Those that arrive together are kept together: forcing the disk for each of them would let
 * a flood outrun the answer that each waits for. Thread-safe.
 */
final class WebhookIntake {
    private static final int MOST_AT_ONCE = 200;
    /** A payload says nothing new where its subject was read so long after the moment that it names. */
    private static final WebhookPort.Replays REPLAYS =
            new WebhookPort.Replays(Duration.ofMinutes(1), WebhookSentences.REPLAYED);

    private final WebhookPort store;
    private final InstantSource clock;
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final AtomicBoolean keeping = new AtomicBoolean();

    WebhookIntake(WebhookPort store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Waiting(WebhookPort.Arrival arrival, CompletableFuture<WebhookPort.Taken> taken) {}

    /**
     * Returns when the arrival is kept so that it outlives the machine.
     *
     * @throws TimeoutException where that takes longer; it may be kept all the same
     */
    WebhookPort.Taken keep(WebhookPort.Arrival arrival, Duration most) throws InterruptedException, TimeoutException {
        CompletableFuture<WebhookPort.Taken> taken = new CompletableFuture<>();
        waiting.add(new Waiting(arrival, taken));
        if (keeping.compareAndSet(false, true)) {
            Thread.ofVirtual().name("webhook intake").start(this::keepAll);
        }
        try {
            return taken.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException why
                    ? why
                    : new IllegalStateException(failed.getCause());
        }
    }

    private void keepAll() {
        do {
            try {
                List<Waiting> together = new ArrayList<>();
                while (waiting.drainTo(together, MOST_AT_ONCE) > 0) {
                    keep(together);
                    together.clear();
                }
            } finally {
                keeping.set(false);
            }
            // What came in between the last look and the line above is still to be kept.
        } while (!waiting.isEmpty() && keeping.compareAndSet(false, true));
    }

    private void keep(List<Waiting> together) {
        try {
            List<WebhookPort.Taken> taken =
                    store.keep(together.stream().map(Waiting::arrival).toList(), REPLAYS, clock.instant());
            for (int at = 0; at < together.size(); at++) {
                together.get(at).taken().complete(taken.get(at));
            }
        } catch (StoreUnavailable away) {
            together.forEach(each -> each.taken().completeExceptionally(away));
        } catch (RuntimeException failed) {
            if (together.size() == 1) {
                together.getFirst().taken().completeExceptionally(failed);
            } else {
                // One that cannot be kept must not be the end of the others.
                together.forEach(each -> keep(List.of(each)));
            }
        }
    }
}
