package dev.syncline.testing.memory;

import dev.syncline.compare.canonical.Canonical;
import dev.syncline.engine.ShopFacts;
import dev.syncline.engine.ShopPort;
import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.FieldPath;
import dev.syncline.model.FieldWrite;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Outcome;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductKey;
import dev.syncline.model.RemoteId;
import dev.syncline.model.RemoteProduct;
import dev.syncline.model.RemoteReading;
import dev.syncline.model.Sentence;
import dev.syncline.model.Shelf;
import dev.syncline.model.ShopWrite;
import dev.syncline.model.Value;
import dev.syncline.testing.FakeShop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A shop in memory with a merchant in it: it puts what it is sent into its own form, its index lags, and it fails as it is
 * told. It keeps an eye on writes that put a value over one that their plan had not seen. Thread-safe.
 */
public final class MemoryShop implements ShopPort {
    private final InstantSource clock;
    private final Map<RemoteId, ShopProduct> products = new LinkedHashMap<>();
    /** What a search finds: the products as they were some time ago. */
    private final TreeMap<Instant, List<ShopProduct>> index = new TreeMap<>();

    private final Deque<ShopFault> writeFaults = new ArrayDeque<>();
    private final List<WrittenOver> writtenOver = new ArrayList<>();
    private Duration lag = Duration.ZERO;
    private int questionsLeft = Integer.MAX_VALUE;
    private Optional<RemoteId> unlisted = Optional.empty();
    private boolean twice;
    private long numbers;
    private long requests;

    public MemoryShop(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on the index is that far behind. */
    public synchronized void lag(Duration behind) {
        lag = behind;
    }

    /** The next writes end like this, one after the other. */
    public synchronized void fail(List<ShopFault> faults) {
        writeFaults.addAll(faults);
    }

    /** After so many further questions the shop does not answer any more. */
    public synchronized void silentAfter(int questions) {
        questionsLeft = questions;
    }

    /** Readings of everything leave this product out, as pages that shift do. */
    public synchronized void unlist(RemoteId product) {
        unlisted = Optional.of(product);
    }

    /** Whether readings give each product twice. */
    public synchronized void repeat(boolean each) {
        twice = each;
    }

    /** All is well again. */
    public synchronized void calm() {
        writeFaults.clear();
        questionsLeft = Integer.MAX_VALUE;
        unlisted = Optional.empty();
        twice = false;
        lag = Duration.ZERO;
    }

    /** The writes that put a value over one that their plan had not seen. */
    public synchronized List<WrittenOver> writtenOver() {
        return List.copyOf(writtenOver);
    }

    /** What the shop has, by its id. */
    public synchronized Map<RemoteId, ProductFields> content() {
        Map<RemoteId, ProductFields> content = new LinkedHashMap<>();
        products.forEach((id, product) -> content.put(id, product.fields()));
        return content;
    }

    /** The merchant makes a product. */
    public synchronized RemoteId make(ProductFields fields) {
        RemoteId id = fresh();
        store(new ShopProduct(id, Optional.empty(), FakeShop.normal(fields), clock.instant()));
        return id;
    }

    private RemoteId fresh() {
        numbers++;
        return new RemoteId("gid://shopify/Product/" + numbers);
    }

    /** The merchant edits a product; nothing where it is gone. */
    public synchronized void edit(RemoteId id, UnaryOperator<ProductFields> edit) {
        ShopProduct product = products.get(id);
        if (product != null) {
            store(new ShopProduct(id, product.key(), FakeShop.normal(edit.apply(product.fields())), clock.instant()));
        }
    }

    /** The merchant deletes a product. */
    public synchronized void delete(RemoteId id) {
        products.remove(id);
        remember();
    }

    private void store(ShopProduct product) {
        products.put(product.id(), product);
        remember();
    }

    private void remember() {
        index.put(clock.instant(), List.copyOf(products.values()));
    }

    @Override
    public ShopFacts facts() {
        return new ShopFacts("memory", "memory.example", "EUR", "2026-10", List.of(), List.of(), 0, 0);
    }

    @Override
    public void prepare() {
        // The definition of the key is there.
    }

    @Override
    public void readAll(Consumer<RemoteReading> sink) {
        List<ShopProduct> all;
        synchronized (this) {
            asked();
            all = products.values().stream()
                    .filter(product -> !unlisted.equals(Optional.of(product.id())))
                    .toList();
        }
        give(all, sink);
    }

    @Override
    public void readChangedSince(Instant moment, Consumer<RemoteReading> sink) {
        List<ShopProduct> changed;
        synchronized (this) {
            asked();
            Map.Entry<Instant, List<ShopProduct>> seen =
                    index.floorEntry(clock.instant().minus(lag));
            // The search finds by the index; what it gives is the product as it is.
            changed = (seen == null ? List.<ShopProduct>of() : seen.getValue())
                    .stream()
                            .filter(product -> !product.updatedAt().isBefore(moment))
                            .flatMap(product -> Optional.ofNullable(products.get(product.id())).stream())
                            .toList();
        }
        give(changed, sink);
    }

    private void give(List<ShopProduct> given, Consumer<RemoteReading> sink) {
        given.forEach(product -> sink.accept(product.reading()));
        if (twice) {
            given.reversed().forEach(product -> sink.accept(product.reading()));
        }
    }

    @Override
    public synchronized Map<RemoteId, RemoteProduct> read(List<RemoteId> ids) {
        asked();
        Map<RemoteId, RemoteProduct> found = new LinkedHashMap<>();
        ids.forEach(id -> Optional.ofNullable(products.get(id)).ifPresent(product -> found.put(id, product.read())));
        return found;
    }

    @Override
    public synchronized Map<RemoteId, RemoteProduct> readAgain(List<Expected> expected) {
        asked();
        Map<RemoteId, RemoteProduct> found = new LinkedHashMap<>();
        for (Expected each : expected) {
            Optional.ofNullable(products.get(each.id()))
                    .ifPresent(product -> found.put(each.id(), product.readAgain(each)));
        }
        return found;
    }

    @Override
    public synchronized Optional<RemoteProduct> readByKey(ProductKey key) {
        asked();
        return byKey(key).map(ShopProduct::read);
    }

    private Optional<ShopProduct> byKey(ProductKey key) {
        return products.values().stream()
                .filter(product -> product.key().equals(Optional.of(key)))
                .findFirst();
    }

    private void asked() {
        requests++;
        if (questionsLeft-- <= 0) {
            throw new ShopUnreachable(Sentence.verbatim("The shop does not answer."), false);
        }
    }

    @Override
    public synchronized List<Outcome> send(List<ShopWrite> writes) {
        return writes.stream().map(this::sent).toList();
    }

    private Outcome sent(ShopWrite write) {
        requests++;
        ShopFault fault = writeFaults.isEmpty() ? ShopFault.NONE : writeFaults.removeFirst();
        return switch (fault) {
            case THROTTLED -> new Outcome.Throttled(Duration.ofSeconds(2));
            case FAILED -> new Outcome.Failed(Sentence.verbatim("The server failed."), true);
            case REJECTED ->
                new Outcome.Rejected(List.of(new Outcome.UserError("title", Sentence.verbatim("No."), "INVALID")));
            case LOST_UNDONE -> new Outcome.Unknown(Sentence.verbatim("No answer."));
            case LOST_DONE -> {
                done(write);
                yield new Outcome.Unknown(Sentence.verbatim("No answer."));
            }
            case NONE -> done(write);
        };
    }

    private Outcome done(ShopWrite write) {
        if (write.kind() == MutationKind.CREATE) {
            return created(write);
        }
        RemoteId id = write.id().orElseThrow();
        ShopProduct before = products.get(id);
        if (before == null) {
            return new Outcome.Stale(Optional.empty());
        }
        watch(before, write);
        if (write.kind() == MutationKind.DELETE) {
            delete(id);
            return new Outcome.Applied(Optional.empty());
        }
        ShopProduct after = new ShopProduct(
                id,
                before.key(),
                FakeShop.written(before.fields(), write.fields()).fields(),
                clock.instant());
        store(after);
        return new Outcome.Applied(Optional.of(after.read()));
    }

    private Outcome created(ShopWrite write) {
        Optional<ShopProduct> known = byKey(write.key());
        known.ifPresent(product -> watch(product, write));
        RemoteId id = known.map(ShopProduct::id).orElseGet(this::fresh);
        ShopProduct product = new ShopProduct(
                id,
                Optional.of(write.key()),
                FakeShop.written(ProductFields.NONE, write.fields()).fields(),
                clock.instant());
        store(product);
        return new Outcome.Applied(Optional.of(product.read()));
    }

    private void watch(ShopProduct before, ShopWrite write) {
        for (FieldWrite field : write.fields()) {
            FieldPath path = field.path();
            Optional<Value> found = before.fields().get(path);
            if (!Canonical.same(path, found, field.expected()) && !Canonical.same(path, found, field.wanted())) {
                writtenOver.add(new WrittenOver(before.id(), path, found, field.expected(), field.wanted()));
            }
        }
    }

    @Override
    public int packing() {
        return 2;
    }

    @Override
    public int batches() {
        return 1;
    }

    @Override
    public ShopPort urgent() {
        return this;
    }

    @Override
    public List<Shelf> shelves(Shelf.Kind kind) {
        return List.of();
    }

    @Override
    public Optional<Shelf> collection(String handle) {
        return Optional.empty();
    }

    @Override
    public Outcome createCollection(String handle, String title) {
        throw new UnsupportedOperationException("Stories have no collections");
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public synchronized Usage usage() {
        return new Usage(requests, requests, 0, Optional.empty(), Optional.empty());
    }
}
