package dev.syncline.store;

import dev.syncline.engine.OpenConflict;
import dev.syncline.engine.Shop;
import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductStanding;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.GridPorts;
import dev.syncline.service.grid.ProductCursor;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.service.grid.ProductRow;
import dev.syncline.service.grid.ProductSort;
import dev.syncline.store.projection.OverviewProjection;
import dev.syncline.store.session.Sessions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures the grids with many products, beside their bars: {@code GridSpeed H2|POSTGRESQL [PRODUCTS [CONFLICTS]]}. */
final class GridSpeed {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final FieldPath VENDOR = FieldPath.of(Field.VENDOR);
    private static final String[] WORDS = {"printer", "cable", "laptop", "screen", "toner", "mouse", "dock", "lamp"};

    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /** Bars, in milliseconds. */
    private static final long PAGE = 300;

    private static final long LIST = 200;
    private static final long OVERVIEW = 20;

    private final Store store;
    private final GridPorts grids;
    private final Shop shop;
    private final int products;
    private ProductId first = new ProductId(0);
    private ProductId last = new ProductId(0);
    private final AtomicInteger touches = new AtomicInteger();

    private GridSpeed(Store store, int products) {
        this.products = products;
        this.store = store;
        this.grids = store.grids();
        this.shop = store.shops().add("speed", "speed.example", URI.create("https://speed.example"));
    }

    public static void main(String[] arguments) throws Exception {
        StoreSettings settings = DatabaseUnderTest.valueOf(arguments[0]).fresh();
        int products = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int conflicts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        try (Store store = Store.open(settings, () -> Instant.EPOCH)) {
            new GridSpeed(store, products).run(conflicts);
        }
        System.exit(0);
    }

    private void run(int conflicts) throws Exception {
        long begun = System.nanoTime();
        fill(conflicts);
        System.out.printf("%d products and %d conflicts stored in %.1f s%n", products, conflicts, seconds(begun));
        System.out.printf(
                "load %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        System.out.printf("%-44s %9s %9s %9s %7s  %s%n", "read", "median", "longest", "CPU", "bar", "result");
        products();
        conflicts(conflicts);
        overview();
    }

    private void products() throws Exception {
        for (ProductSort sort : ProductSort.values()) {
            ProductQuery all = query("", Optional.empty(), sort);
            ProductRow far = page(all, Optional.empty(), 5000).getLast();
            measured("200 by " + sort, PAGE, () -> shown(all));
            measured(
                    "200 by " + sort + ", 5000 further on",
                    PAGE,
                    () -> page(all, Optional.of(far.cursor()), 200).size());
            measured("all numbers by " + sort, PAGE, () -> numbers(all));
        }
        for (String text : List.of("dock", "dock 77777", "k99999-s", "nowhere")) {
            ProductQuery found = query(text, Optional.empty(), ProductSort.TITLE);
            measured("text " + text + ", 200", PAGE, () -> shown(found));
            measured("text " + text + ", all numbers", PAGE, () -> numbers(found));
            measured("text " + text + ", count", PAGE, () -> grids.products().count(found));
        }
        for (ProductStanding standing : List.of(ProductStanding.CONFLICT, ProductStanding.IN_SYNC)) {
            for (ProductSort sort : ProductSort.values()) {
                ProductQuery found = query("", Optional.of(standing), sort);
                measured(standing + " by " + sort + ", 200", PAGE, () -> shown(found));
                measured(standing + " by " + sort + ", all numbers", PAGE, () -> numbers(found));
            }
        }
        measured("standings", OVERVIEW, () -> grids.products().standings(shop.id()));
    }

    private void conflicts(int conflicts) throws Exception {
        ConflictQuery all = ConflictQuery.all(Optional.of(shop.id()));
        measured(
                "all conflicts",
                LIST,
                () -> grids.conflicts().page(all, Optional.empty(), conflicts).size());
        measured(
                "200 conflicts",
                LIST,
                () -> grids.conflicts().page(all, Optional.empty(), 200).size());
        measured(
                "what conflicts are filtered by",
                LIST,
                () -> grids.conflicts().facets(all).vendors().size());
    }

    private void overview() throws Exception {
        measured("overview counted again", OVERVIEW, this::countedAgain);
        measured(
                "overview",
                OVERVIEW,
                () -> grids.overview()
                        .overview(Optional.of(shop.id()), Instant.EPOCH)
                        .openConflicts());
        Thread writer = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.interrupted()) {
                touch();
            }
        });
        measured("overview counted again, beside a writer", OVERVIEW, this::countedAgain, this::storedMeanwhile);
        writer.interrupt();
        writer.join();
        System.out.printf("%d times a product was stored again%n", touches.get());
    }

    private void storedMeanwhile() {
        int before = touches.get();
        while (touches.get() == before) {
            Thread.onSpinWait();
        }
    }

    private long countedAgain() {
        return new OverviewProjection((Sessions) store.transactions())
                .overview(Optional.of(shop.id()), Instant.EPOCH)
                .openConflicts();
    }

    private int shown(ProductQuery query) {
        return page(query, Optional.empty(), 200).size();
    }

    /** As the console reads: the numbers of all, then the rows of the first screens. */
    private int numbers(ProductQuery query) {
        List<ProductId> ids = grids.products().ids(query);
        grids.products().rows(ids.subList(0, Math.min(ids.size(), 200)));
        return ids.size();
    }

    private ProductQuery query(String text, Optional<ProductStanding> standing, ProductSort sort) {
        return new ProductQuery(shop.id(), text, standing, sort, false);
    }

    private List<ProductRow> page(ProductQuery query, Optional<ProductCursor> after, int most) {
        return grids.products().page(query, after, most);
    }

    private void fill(int conflicts) {
        int made = 0;
        while (made < products) {
            List<ProductState> batch = new ArrayList<>();
            for (int at = 0; at < 500; at++) {
                batch.add(product(made + at, made + at < conflicts, 0));
            }
            List<ProductId> ids = store.catalogue().save(Products.saving(batch));
            for (int at = 0; at < 500 && made + at < conflicts; at++) {
                waiting(ids.get(at), "K" + (made + at));
            }
            first = made == 0 ? ids.getFirst() : first;
            last = ids.getLast();
            made += 500;
        }
    }

    private ProductState product(int number, boolean changed, int touch) {
        ProductState state = Products.agreed(shop, "K" + number);
        ProductFields fields = state.local()
                .fields()
                .with(Map.of(
                        TITLE,
                                Optional.of(Value.text(
                                        WORDS[number % WORDS.length] + " " + number + (touch > 0 ? "/" + touch : ""))),
                        VENDOR, Optional.of(Value.text("Vendor " + number % 40))));
        Replica agreed = Replica.agreed(fields);
        Replica moved = new Replica(
                fields, new TreeMap<>(Map.of(TITLE, Departure.at(Optional.of(Value.text("was")), Instant.EPOCH))));
        return changed
                ? state.withLocal(moved).withRemote(moved)
                : state.withLocal(agreed).withRemote(agreed);
    }

    private void waiting(ProductId product, String key) {
        String html = "<p>" + "long text ".repeat(200) + "</p>";
        store.conflicts()
                .waiting(
                        shop.id(),
                        product,
                        List.of(new OpenConflict(
                                Optional.empty(),
                                shop.id(),
                                product,
                                new ProductKey(key),
                                Optional.empty(),
                                TITLE,
                                Optional.of(Value.text(html)),
                                Optional.of(Value.text(html)),
                                Optional.of(Value.text(html)),
                                Optional.of(Value.text(html)),
                                Sentence.verbatim("asked"),
                                Instant.EPOCH,
                                true)));
    }

    /** Stores the first and the last product otherwise: H2 gives a result again as long as nothing of it was changed. */
    private void touch() {
        store.catalogue()
                .save(Products.saving(List.of(
                        product(0, true, touches.get() + 1).withId(Optional.of(first)),
                        product(products - 1, touches.get() % 2 == 0, touches.get() + 1)
                                .withId(Optional.of(last)))));
        touches.incrementAndGet();
    }

    /**
     * The median and the longest of five after two to warm up, and the median of what this thread itself worked, which a busy
     * machine does not stretch (H2 works on it, a server does not); in milliseconds.
     */
    private <T> void measured(String what, long bar, Callable<T> work) throws Exception {
        measured(what, bar, work, this::touch);
    }

    private static <T> void measured(String what, long bar, Callable<T> work, Runnable before) throws Exception {
        work.call();
        T result = work.call();
        double[] took = new double[ROUNDS];
        double[] cpu = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            before.run();
            long begun = System.nanoTime();
            long begunCpu = THREADS.getCurrentThreadCpuTime();
            work.call();
            took[round] = seconds(begun) * 1000;
            cpu[round] = (THREADS.getCurrentThreadCpuTime() - begunCpu) / 1e6;
        }
        Arrays.sort(took);
        Arrays.sort(cpu);
        System.out.printf(
                "%-44s %6.1f ms %6.1f ms %6.1f ms %4d ms  %s%n",
                what, took[ROUNDS / 2], took[ROUNDS - 1], cpu[ROUNDS / 2], bar, result);
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
