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
import dev.syncline.model.Value;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ProductCursor;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.service.grid.ProductRow;
import dev.syncline.service.grid.ProductSort;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Measures the grids with many products: {@code GridSpeed H2|POSTGRESQL [PRODUCTS [CONFLICTS]]}. */
final class GridSpeed {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);
    private static final FieldPath VENDOR = FieldPath.of(Field.VENDOR);
    private static final String[] WORDS = {"printer", "cable", "laptop", "screen", "toner", "mouse", "dock", "lamp"};

    private final Store store;
    private final Shop shop;

    private GridSpeed(Store store) {
        this.store = store;
        this.shop = store.shops().add("speed", "speed.example", URI.create("https://speed.example"));
    }

    public static void main(String[] arguments) throws Exception {
        StoreSettings settings = DatabaseUnderTest.valueOf(arguments[0]).fresh();
        int products = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        int conflicts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10_000;
        try (Store store = Store.open(settings, () -> Instant.EPOCH)) {
            new GridSpeed(store).run(products, conflicts);
        }
        System.exit(0);
    }

    private void run(int products, int conflicts) throws Exception {
        measured("store " + products, () -> fill(products, conflicts));
        for (int round = 0; round < 2; round++) {
            for (ProductSort sort : ProductSort.values()) {
                measured(
                        "200 by " + sort,
                        () -> page(query("", Optional.empty(), sort), Optional.empty())
                                .size());
                measured("200 by " + sort + ", 5000 further on", () -> further(query("", Optional.empty(), sort)));
            }
            for (String text : List.of("dock", "dock 77777", "k99999-s", "nowhere")) {
                measured(
                        "text " + text,
                        () -> page(query(text, Optional.empty(), ProductSort.TITLE), Optional.empty())
                                .size());
                measured(
                        "count " + text,
                        () -> store.grids().products().count(query(text, Optional.empty(), ProductSort.TITLE)));
            }
            for (ProductStanding standing : List.of(ProductStanding.CONFLICT, ProductStanding.IN_SYNC)) {
                measured(
                        "standing " + standing,
                        () -> page(query("", Optional.of(standing), ProductSort.TITLE), Optional.empty())
                                .size());
                measured(
                        "standing " + standing + " by vendor",
                        () -> page(query("", Optional.of(standing), ProductSort.VENDOR), Optional.empty())
                                .size());
            }
            measured("standings", () -> store.grids().products().standings(shop.id()));
            ConflictQuery all = ConflictQuery.all(Optional.of(shop.id()));
            measured(
                    "conflicts",
                    () -> store.grids()
                            .conflicts()
                            .page(all, Optional.empty(), conflicts)
                            .size());
            measured(
                    "200 conflicts",
                    () -> store.grids()
                            .conflicts()
                            .page(all, Optional.empty(), 200)
                            .size());
            measured(
                    "conflict facets",
                    () -> store.grids().conflicts().facets(all).vendors().size());
            measured(
                    "overview",
                    () -> store.grids()
                            .overview()
                            .overview(Optional.of(shop.id()), Instant.EPOCH)
                            .openConflicts());
            measured(
                    "overview again",
                    () -> store.grids()
                            .overview()
                            .overview(Optional.of(shop.id()), Instant.EPOCH)
                            .openConflicts());
        }
    }

    private ProductQuery query(String text, Optional<ProductStanding> standing, ProductSort sort) {
        return new ProductQuery(shop.id(), text, standing, sort, false);
    }

    private List<ProductRow> page(ProductQuery query, Optional<ProductCursor> after) {
        return store.grids().products().page(query, after, 200);
    }

    private int further(ProductQuery query) {
        ProductRow last =
                store.grids().products().page(query, Optional.empty(), 5000).getLast();
        long begun = System.nanoTime();
        int rows = page(query, Optional.of(last.cursor())).size();
        System.out.printf("    of which the page %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        return rows;
    }

    private int fill(int products, int conflicts) {
        int made = 0;
        while (made < products) {
            List<ProductState> batch = new ArrayList<>();
            for (int at = 0; at < 500; at++) {
                batch.add(product(made + at, made + at < conflicts));
            }
            List<ProductId> ids = store.catalogue().save(Products.saving(batch));
            for (int at = 0; at < 500 && made + at < conflicts; at++) {
                waiting(ids.get(at), "K" + (made + at));
            }
            made += 500;
        }
        return made;
    }

    private ProductState product(int number, boolean changed) {
        ProductState state = Products.agreed(shop, "K" + number);
        ProductFields fields = state.local()
                .fields()
                .with(Map.of(
                        TITLE, Optional.of(Value.text(WORDS[number % WORDS.length] + " " + number)),
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
                                "asked",
                                Instant.EPOCH,
                                true)));
    }

    private static <T> void measured(String what, Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        T result = work.call();
        System.out.printf("%6d ms  %s: %s%n", (System.nanoTime() - begun) / 1_000_000, what, result);
    }
}
