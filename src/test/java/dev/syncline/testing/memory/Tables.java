package dev.syncline.testing.memory;

import dev.syncline.engine.DecisionPort;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.PlanSelection;
import dev.syncline.engine.Run;
import dev.syncline.engine.RunPort;
import dev.syncline.engine.Shop;
import dev.syncline.engine.TakeBack;
import dev.syncline.model.Digest;
import dev.syncline.model.ProductState;
import dev.syncline.model.Shelves;
import dev.syncline.plan.PlanItem;
import dev.syncline.queue.Operation;
import dev.syncline.rules.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All that is stored. Values in it are immutable, so that a copy of the maps is a copy of all. */
final class Tables {
    /** A product with the digests of what the feed and the shop last said. */
    record Row(ProductState state, Optional<Digest> feed, Optional<Digest> remote) {}

    /** A queued operation with what only the store knows of it. */
    record Queued(Operation operation, String key, Instant due, Set<Long> waitsFor) {}

    /** Who has an operation in flight. */
    record Flight(String owner, Instant until, boolean intended) {}

    final TreeMap<Long, Row> products = new TreeMap<>();
    final TreeMap<Long, Queued> queue = new TreeMap<>();
    final TreeMap<Long, Flight> flights = new TreeMap<>();
    final TreeMap<Long, Run> runs = new TreeMap<>();
    final Map<Long, PlanSelection> selections = new HashMap<>();
    final TreeMap<Long, RunPort.StoredPlan> plans = new TreeMap<>();
    final Map<Long, List<PlanItem>> items = new HashMap<>();
    final List<HistoryEntry> history = new ArrayList<>();
    final TreeMap<Long, OpenConflict> conflicts = new TreeMap<>();
    final TreeMap<Long, DecisionPort.Decision> decisions = new TreeMap<>();
    final Set<Long> unwritten = new HashSet<>();
    final TreeMap<Long, Shop> shops = new TreeMap<>();
    final TreeMap<Long, TakeBack> takeBacks = new TreeMap<>();
    /** The take-backs that runs write, by run. */
    final Map<Long, Long> writers = new HashMap<>();

    final Map<Long, Shelves> shelves = new HashMap<>();
    final TreeMap<Long, Rule> rules = new TreeMap<>();
    final Map<String, String> settings = new HashMap<>();
    /** The database's clock, which nobody has to wait for. */
    Instant now = Instant.parse("2026-03-01T00:00:00Z");

    private long numbers;

    long number() {
        return ++numbers;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Tables copy() {
        Tables copy = new Tables();
        copy.take(this);
        return copy;
    }

    /** Makes these tables what the others are. */
    void take(Tables other) {
        replace(products, other.products);
        replace(queue, other.queue);
        replace(flights, other.flights);
        replace(runs, other.runs);
        replace(selections, other.selections);
        replace(plans, other.plans);
        items.clear();
        other.items.forEach((plan, steps) -> items.put(plan, new ArrayList<>(steps)));
        history.clear();
        history.addAll(other.history);
        replace(conflicts, other.conflicts);
        replace(decisions, other.decisions);
        unwritten.clear();
        unwritten.addAll(other.unwritten);
        replace(shops, other.shops);
        replace(takeBacks, other.takeBacks);
        replace(writers, other.writers);
        replace(shelves, other.shelves);
        replace(rules, other.rules);
        replace(settings, other.settings);
        now = other.now;
        numbers = other.numbers;
    }

    private static <K, V> void replace(Map<K, V> into, Map<K, V> from) {
        into.clear();
        into.putAll(from);
    }
}
