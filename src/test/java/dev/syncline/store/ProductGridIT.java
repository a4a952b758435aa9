package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.engine.OpenConflict;
import dev.syncline.model.Departure;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductFields;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductStanding;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Sentence;
import dev.syncline.model.Value;
import dev.syncline.service.grid.ConflictQuery;
import dev.syncline.service.grid.ConflictRow;
import dev.syncline.service.grid.ProductCursor;
import dev.syncline.service.grid.ProductQuery;
import dev.syncline.service.grid.ProductRow;
import dev.syncline.service.grid.ProductSort;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class ProductGridIT extends StoreContract {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);

    private ProductState titled(String key, String title, String vendor) {
        ProductState state = Products.agreed(shop, key);
        ProductFields fields = state.local()
                .fields()
                .with(Map.of(
                        TITLE,
                        Optional.of(Value.text(title)),
                        FieldPath.of(Field.VENDOR),
                        Optional.of(Value.text(vendor))));
        return state.withLocal(Replica.agreed(fields)).withRemote(Replica.agreed(fields));
    }

    private static Replica changed(Replica side) {
        return new Replica(
                side.fields(), new TreeMap<>(Map.of(TITLE, Departure.at(Optional.of(Value.text("was")), NOW))));
    }

    private List<ProductId> save(ProductState... states) {
        return catalogue().save(Products.saving(List.of(states)));
    }

    private ProductQuery query(String text, Optional<ProductStanding> standing, ProductSort sort, boolean descending) {
        return new ProductQuery(shop.id(), text, standing, sort, descending);
    }

    private static List<ProductRow> paged(ProductQuery query, int most) {
        List<ProductRow> all = new ArrayList<>();
        Optional<ProductCursor> after = Optional.empty();
        List<ProductRow> page;
        do {
            page = grids().products().page(query, after, most);
            all.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.getLast().cursor());
        } while (page.size() == most);
        return all;
    }

    private static List<String> keys(List<ProductRow> rows) {
        return rows.stream().map(row -> row.key().text()).toList();
    }

    private void conflict(ProductId product, String key) {
        conflicts()
                .waiting(
                        shop.id(),
                        product,
                        List.of(new OpenConflict(
                                Optional.empty(),
                                shop.id(),
                                product,
                                new dev.syncline.model.ProductKey(key),
                                Optional.empty(),
                                TITLE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(Value.text("a")),
                                Optional.of(Value.text("b")),
                                Sentence.verbatim("asked"),
                                NOW,
                                true)));
    }

    @Test
    void pages_put_together_are_the_whole_in_every_order() {
        List<ProductState> states = new ArrayList<>();
        for (int at = 0; at < 23; at++) {
            states.add(titled("K" + at, at % 3 == 0 ? "Same title" : "Title " + at, at % 2 == 0 ? "HP" : "Brother"));
        }
        save(states.toArray(ProductState[]::new));
        for (ProductSort sort : ProductSort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                ProductQuery query = query("", Optional.empty(), sort, descending);
                List<ProductRow> whole = grids().products().page(query, Optional.empty(), 1000);
                assertEquals(23, whole.size());
                assertEquals(whole, paged(query, 4), sort + " " + descending);
            }
        }
        assertEquals(23, grids().products().count(ProductQuery.all(shop.id())));
    }

    @Test
    void all_numbers_are_in_the_order_of_the_pages_and_lead_to_their_rows() {
        List<ProductState> states = new ArrayList<>();
        for (int at = 0; at < 23; at++) {
            states.add(titled("N" + at, at % 3 == 0 ? "Same title" : "Title " + at, at % 2 == 0 ? "HP" : "Brother"));
        }
        save(states.toArray(ProductState[]::new));
        for (ProductSort sort : ProductSort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                ProductQuery query = query("", Optional.empty(), sort, descending);
                List<ProductId> paged =
                        paged(query, 5).stream().map(ProductRow::id).toList();
                assertEquals(paged, grids().products().ids(query), sort + " " + descending);
            }
        }
        ProductQuery some = query("title 1", Optional.of(ProductStanding.IN_SYNC), ProductSort.KEY, false);
        List<ProductId> found = grids().products().ids(some);
        // 1, 10, 11, 13, 14, 16, 17 and 19.
        assertEquals(8, found.size());
        List<ProductRow> rows = grids().products().rows(found);
        assertEquals(Set.copyOf(paged(some, 50).stream().map(ProductRow::key).toList()), keysOf(rows));
        assertEquals(List.of(), grids().products().rows(List.of(new ProductId(Long.MAX_VALUE))));
    }

    private static Set<dev.syncline.model.ProductKey> keysOf(List<ProductRow> rows) {
        return Set.copyOf(rows.stream().map(ProductRow::key).toList());
    }

    @Test
    void titles_are_ordered_whatever_their_case() {
        save(titled("A", "beta", "HP"), titled("B", "Alpha", "HP"), titled("C", "GAMMA", "HP"));
        assertEquals(List.of("B", "A", "C"), keys(paged(ProductQuery.all(shop.id()), 10)));
        assertEquals(List.of("C", "A", "B"), keys(paged(query("", Optional.empty(), ProductSort.TITLE, true), 10)));
    }

    @Test
    void a_part_of_title_key_sku_handle_or_vendor_finds_a_product() {
        save(titled("X1", "Laser printer", "HP"), titled("X2", "100% cotton_bag", "Acme"));
        for (String text : List.of("PRINT", "x1", "x1-s", "handle-x1", "hp")) {
            assertEquals(List.of("X1"), keys(paged(query(text, Optional.empty(), ProductSort.KEY, false), 10)), text);
        }
        assertEquals(List.of("X2"), keys(paged(query("0% c", Optional.empty(), ProductSort.KEY, false), 10)));
        assertEquals(List.of("X2"), keys(paged(query("n_b", Optional.empty(), ProductSort.KEY, false), 10)));
        assertEquals(List.of(), keys(paged(query("1_0", Optional.empty(), ProductSort.KEY, false), 10)));
        assertEquals(1, grids().products().count(query("laser", Optional.empty(), ProductSort.KEY, false)));
    }

    @Test
    void a_row_says_what_the_product_says() {
        save(titled("X1", "Laser printer", "HP"));
        ProductRow row = paged(ProductQuery.all(shop.id()), 10).getFirst();
        assertEquals(Optional.of("X1-S"), row.sku());
        assertEquals(Optional.of("Laser printer"), row.title());
        assertEquals(1, row.variants());
        assertEquals(0, new BigDecimal("12.5").compareTo(row.price().orElseThrow()));
        assertEquals(NOW, row.changedAt());
        assertEquals(ProductStanding.IN_SYNC, row.standing());
    }

    @Test
    void standings_follow_the_sides_and_the_conflicts() {
        ProductState here = Products.agreed(shop, "HERE");
        ProductState there = Products.agreed(shop, "THERE");
        ProductState both = Products.agreed(shop, "BOTH");
        ProductState agreed = Products.agreed(shop, "AGREED");
        List<ProductId> ids = save(
                agreed,
                here.withLocal(changed(here.local())),
                there.withRemote(changed(there.remote())),
                both.withLocal(changed(both.local())).withRemote(changed(both.remote())),
                Products.fromFeed(shop, "NEW"));
        assertEquals(
                Map.of(
                        ProductStanding.IN_SYNC, 1L,
                        ProductStanding.CHANGED_LOCAL, 1L,
                        ProductStanding.CHANGED_REMOTE, 1L,
                        ProductStanding.CHANGED_BOTH, 1L,
                        ProductStanding.UNLINKED, 1L),
                grids().products().standings(shop.id()));
        conflict(ids.get(3), "BOTH");
        Map<ProductStanding, Long> waiting = grids().products().standings(shop.id());
        assertEquals(1L, waiting.get(ProductStanding.CONFLICT));
        assertEquals(null, waiting.get(ProductStanding.CHANGED_BOTH));
        for (ProductStanding standing : ProductStanding.values()) {
            ProductQuery query = query("", Optional.of(standing), ProductSort.TITLE, false);
            List<ProductRow> rows = paged(query, 2);
            assertEquals(waiting.getOrDefault(standing, 0L), rows.size(), standing.word());
            assertEquals(rows.size(), grids().products().count(query));
            rows.forEach(row -> assertEquals(standing, row.standing()));
        }
        catalogue().save(Products.saving(List.of(both.withId(Optional.of(ids.get(3))))));
        assertEquals(2L, grids().products().standings(shop.id()).get(ProductStanding.IN_SYNC));
    }

    /** More calls than after which the changes of the counts are put together, on either side of removals. */
    @Test
    void counts_are_right_however_often_products_are_stored_and_removed() {
        ProductState state = Products.agreed(shop, "OFTEN");
        ProductId often = save(state).getFirst();
        ProductId gone = save(Products.fromFeed(shop, "GONE")).getFirst();
        for (int at = 0; at < 150; at++) {
            ProductState next = at % 2 == 0 ? state.withLocal(changed(state.local())) : state;
            catalogue().save(Products.saving(List.of(next.withId(Optional.of(often)))));
        }
        assertEquals(
                Map.of(ProductStanding.IN_SYNC, 1L, ProductStanding.UNLINKED, 1L),
                grids().products().standings(shop.id()));
        catalogue().remove(List.of(gone));
        assertEquals(Map.of(ProductStanding.IN_SYNC, 1L), grids().products().standings(shop.id()));
        assertEquals(1, grids().products().count(ProductQuery.all(shop.id())));
        assertEquals(List.of(), paged(query("gone", Optional.empty(), ProductSort.TITLE, false), 10));
        shops().remove(shop.id());
        assertEquals(Map.of(), grids().products().standings(shop.id()));
    }

    @Test
    void a_renamed_product_stands_and_is_found_by_its_new_name() {
        ProductState old = titled("A", "Alpha", "HP");
        List<ProductId> ids = save(old, titled("B", "Beta", "HP"));
        ProductState renamed = titled("A", "Zeta", "Acme");
        catalogue().save(Products.saving(List.of(renamed.withId(Optional.of(ids.getFirst())))));
        assertEquals(List.of("B", "A"), keys(paged(ProductQuery.all(shop.id()), 1)));
        assertEquals(List.of("A", "B"), keys(paged(query("", Optional.empty(), ProductSort.VENDOR, false), 1)));
        assertEquals(List.of("A"), keys(paged(query("zeta", Optional.empty(), ProductSort.CHANGED, false), 10)));
        assertEquals(List.of(), keys(paged(query("alpha", Optional.empty(), ProductSort.TITLE, false), 10)));
    }

    @Test
    void a_waiting_conflict_follows_its_product() {
        ProductState both = Products.agreed(shop, "BOTH");
        ProductState moved = both.withLocal(changed(both.local())).withRemote(changed(both.remote()));
        ProductId id = save(moved).getFirst();
        conflict(id, "BOTH");
        ProductFields fields = moved.local()
                .fields()
                .with(Map.of(
                        TITLE,
                        Optional.of(Value.text("Renamed")),
                        FieldPath.of(Field.VENDOR),
                        Optional.of(Value.text("Acme"))));
        catalogue()
                .save(Products.saving(
                        List.of(moved.withLocal(changed(Replica.agreed(fields))).withId(Optional.of(id)))));
        ConflictQuery all = ConflictQuery.all(Optional.of(shop.id()));
        ConflictRow row = grids().conflicts().page(all, Optional.empty(), 10).getFirst();
        assertEquals(Optional.of("Renamed"), row.title());
        assertEquals(Map.of("Acme", 1L), grids().conflicts().facets(all).vendors());
        assertEquals(1L, grids().products().standings(shop.id()).get(ProductStanding.CONFLICT));
    }

    /** Many enough that they are found in a walk through all, few enough to be looked up one by one, and none. */
    @Test
    void many_few_and_no_products_found_come_in_order_and_page_by_page() {
        List<ProductState> states = new ArrayList<>();
        for (int at = 0; at < 1500; at++) {
            states.add(titled("W" + at, (at < 5 ? "few " : "many ") + (at * 7919 % 1500), "V" + at % 7));
        }
        save(states.toArray(ProductState[]::new));
        for (ProductSort sort : ProductSort.values()) {
            for (boolean descending : new boolean[] {false, true}) {
                List<String> every = keys(paged(query("", Optional.empty(), sort, descending), 2000));
                for (String text : List.of("many", "few", "none")) {
                    ProductQuery query = query(text, Optional.of(ProductStanding.IN_SYNC), sort, descending);
                    List<String> expected = every.stream()
                            .filter(key -> text.equals(Integer.parseInt(key.substring(1)) < 5 ? "few" : "many"))
                            .toList();
                    assertEquals(expected, keys(paged(query, text.equals("many") ? 400 : 2)), text + " " + query);
                }
            }
        }
    }
}
