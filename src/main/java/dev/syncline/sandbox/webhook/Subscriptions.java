package dev.syncline.sandbox.webhook;

import dev.syncline.sandbox.catalogue.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The subscriptions of the app. One that fails too often in a row is removed, without a word. Thread-safe. */
public final class Subscriptions {
    private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);
    private static final int MOST_FAILURES = 8;
    private static final long FIRST = 1_957_314_000_000L;

    private final Shop shop;
    private final Map<Long, Subscription> all = new TreeMap<>();
    private final Map<Long, Integer> failures = new HashMap<>();
    private long next = FIRST;

    public Subscriptions(Shop shop) {
        this.shop = shop;
    }

    synchronized Subscription add(String topic, Map<String, @Nullable Object> input) {
        Instant now = shop.clock().next();
        Subscription made = new Subscription(next, topic, input, now, now);
        next += 32_768;
        all.put(made.number(), made);
        return made;
    }

    synchronized Subscription change(Subscription known, Map<String, @Nullable Object> input) {
        Map<String, @Nullable Object> whole = new HashMap<>(known.input());
        whole.putAll(input);
        Subscription changed = new Subscription(
                known.number(),
                known.topic(),
                whole,
                known.createdAt(),
                shop.clock().next());
        all.put(changed.number(), changed);
        return changed;
    }

    synchronized boolean remove(Subscription known) {
        failures.remove(known.number());
        return all.remove(known.number()) != null;
    }

    synchronized Optional<Subscription> find(String gid) {
        return all.values().stream().filter(each -> each.gid().equals(gid)).findFirst();
    }

    synchronized List<Subscription> all() {
        return new ArrayList<>(all.values());
    }

    synchronized boolean lives(Subscription known) {
        return all.containsKey(known.number());
    }

    synchronized void succeeded(Subscription known) {
        failures.remove(known.number());
    }

    synchronized void failed(Subscription known) {
        if (all.containsKey(known.number()) && failures.merge(known.number(), 1, Integer::sum) >= MOST_FAILURES) {
            LOG.info(
                    "sandbox: {} to {} failed {} times in a row and is removed",
                    known.topic(),
                    known.uri(),
                    MOST_FAILURES);
            remove(known);
        }
    }
}
