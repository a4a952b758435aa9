package dev.syncline.engine;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.RemoteId;
import dev.syncline.rules.ShopPolicy;
import dev.syncline.testing.memory.MemoryShop;
import dev.syncline.testing.memory.MemoryStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The engine of a story over a store and a shop in memory, with the supplier's file. */
final class StoryWorld {
    static final int PRODUCTS = 3;

    final MemoryStore store = new MemoryStore();
    final ListFeed feed = new ListFeed();
    final MemoryShop shop = new MemoryShop(this::now);
    Engine engine;
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private int engines;

    StoryWorld() {
        ports().shops().add("story", "story.example", URI.create("http://127.0.0.1/"));
        // One worker: what happens then depends on nothing but the seed.
        ports().shops().setSetting("engine.max_concurrent", Optional.of("1"));
        engine = engine(Checkpoint.NONE);
        for (int product = 1; product <= PRODUCTS; product++) {
            feed.put(StoryFields.key(product), Goods.lamp(StoryFields.key(product)));
        }
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    StorePorts ports() {
        return store.ports();
    }

    Shop registered() {
        return ports().shops().named("story").orElseThrow();
    }

    ShopPolicy policy() {
        return registered().policy();
    }

    void policy(UnaryOperator<ShopPolicy> change) {
        ports().shops().setPolicy(registered().id(), change.apply(policy()));
    }

    /** Another process on the same store. */
    Engine engine(Checkpoint checkpoint) {
        engines++;
        return Engine.in(new Engine.Surroundings(
                ports(), port -> shop, feed, this::now, new Random(7), "engine-" + engines, checkpoint));
    }

    /** The process is gone; another one starts. */
    void restart() {
        ports().queue().voidLeases("nobody");
        engine = engine(Checkpoint.NONE);
    }

    SyncRequest request(boolean full, boolean planOnly) {
        return new SyncRequest(
                registered().id(),
                full ? RunKind.FULL : RunKind.INCREMENTAL,
                java.util.Set.of(),
                Optional.empty(),
                planOnly,
                Optional.empty(),
                true,
                false,
                "anna");
    }

    Optional<ProductState> state(int product) {
        ProductKey key = new ProductKey(StoryFields.key(product));
        return Optional.ofNullable(
                ports().catalogue().loadByKey(registered().id(), List.of(key)).get(key));
    }

    /** The products of the shop with that SKU. */
    Map<RemoteId, ProductFields> inShop(int product) {
        Map<RemoteId, ProductFields> found = shop.content();
        found.values()
                .removeIf(fields ->
                        fields.skus().stream().noneMatch(sku -> sku.text().equals(StoryFields.key(product))));
        return found;
    }

    /** The shop product that a product is linked to. */
    Optional<ProductFields> linked(int product) {
        return state(product)
                .flatMap(ProductState::remoteId)
                .flatMap(id -> Optional.ofNullable(shop.content().get(id)));
    }

    void edit(int product, UnaryOperator<ProductFields> edit) {
        inShop(product).keySet().stream().findFirst().ifPresent(id -> shop.edit(id, edit));
    }

    List<OpenConflict> conflicts() {
        List<OpenConflict> open = new ArrayList<>();
        ports().conflicts().forEachOpen(Optional.of(registered().id()), Optional.empty(), open::add);
        return open;
    }

    List<Run> runs() {
        return ports().runs().latest(Optional.empty(), Integer.MAX_VALUE);
    }

    /** What the history says that a run did to fields, the earliest first. */
    List<HistoryEntry> writes(Run run) {
        List<HistoryEntry> entries = new ArrayList<>();
        ports().records()
                .forEach(
                        new RecordPort.HistoryFilter(
                                Optional.empty(), Optional.of(run.id()), Optional.empty(), Integer.MAX_VALUE),
                        entries::addFirst);
        entries.removeIf(entry -> entry.field().isEmpty()
                || !(entry.action().equals("push") || entry.action().equals("pull")));
        return entries;
    }

    static int number(String key) {
        return Integer.parseInt(key.substring(key.indexOf('-') + 1));
    }

    static boolean isStatus(FieldPath path) {
        return path.field() == Field.STATUS;
    }
}
