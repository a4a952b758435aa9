package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.CataloguePort;
import dev.syncline.engine.CataloguePort.Mark;
import dev.syncline.engine.CataloguePort.Saving;
import dev.syncline.engine.HistoryEntry;
import dev.syncline.engine.RecordPort.HistoryFilter;
import dev.syncline.model.Departure;
import dev.syncline.model.Digest;
import dev.syncline.model.FeedSaid;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.Presence;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Side;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import dev.syncline.model.VariantKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CatalogueIT extends StoreContract {
    private static final FieldPath TITLE = FieldPath.of(Field.TITLE);

    private ProductId save(ProductState state) {
        return catalogue().save(List.of(Products.saving(state))).getFirst();
    }

    private static ProductState load(ProductId id) {
        return catalogue().load(List.of(id)).get(id);
    }

    private static ProductState known(ProductState state, ProductId id) {
        return new ProductState(
                Optional.of(id),
                state.shop(),
                state.key(),
                state.link(),
                state.remoteId(),
                state.local(),
                state.remote(),
                state.feed(),
                state.presence());
    }

    private static ProductState retitled(ProductState state, String title) {
        TreeMap<FieldPath, Departure> departures = new TreeMap<>();
        departures.put(TITLE, Departure.at(state.local().fields().get(TITLE), NOW));
        return state.withLocal(
                new Replica(state.local().fields().with(TITLE, Optional.of(Value.text(title))), departures));
    }

    private List<ProductId> pending(Set<FieldGroup> groups) {
        List<ProductId> ids = new ArrayList<>();
        catalogue()
                .forEachPending(
                        shop.id(),
                        groups,
                        chunk -> chunk.forEach(state -> ids.add(state.id().orElseThrow())));
        return ids;
    }

    @Test
    void a_product_comes_back_as_it_was_stored_with_both_sides_bases_and_what_the_feed_said() {
        ProductState state = retitled(Products.agreed(shop, "A1"), "New title")
                .withFeed(new FeedSaid(
                        new TreeMap<>(Map.of(TITLE, Optional.of(Value.text("Feed title")))),
                        Map.of(TITLE, ValueSource.PERSON)));
        ProductId id = save(state);
        assertEquals(known(state, id), load(id));
        assertEquals(Set.of(FieldGroup.CONTENT), load(id).dirtyGroups());
    }

    @Test
    void what_is_stored_survives_closing_the_store() {
        ProductId id = save(Products.fromFeed(shop, "A2"));
        reopen();
        assertEquals(known(Products.fromFeed(shop, "A2"), id), load(id));
    }

    @Test
    void a_known_product_is_changed_in_place() {
        ProductId id = save(Products.agreed(shop, "A3"));
        ProductState changed = retitled(load(id), "Changed");
        assertEquals(id, save(changed));
        assertEquals(changed, load(id));
        assertEquals(1, catalogue().counts(shop.id()).local());
    }

    @Test
    void a_product_is_found_by_key_sku_handle_remote_id_and_number() {
        ProductId id = save(Products.agreed(shop, "Find"));
        List<ProductId> found = List.of(id);
        assertEquals(found, catalogue().lookup(shop.id(), "Find"));
        assertEquals(found, catalogue().lookup(shop.id(), " Find-S "));
        assertEquals(found, catalogue().lookup(shop.id(), "handle-find"));
        assertEquals(found, catalogue().lookup(shop.id(), "gid://shopify/Product/Find"));
        assertEquals(found, catalogue().lookup(shop.id(), id.toString()));
        assertEquals(List.of(), catalogue().lookup(shop.id(), "nothing of this name"));
    }

    @Test
    void a_changed_key_stays_as_an_alias() {
        ProductId id = save(Products.fromFeed(shop, "OLD"));
        ProductState old = load(id);
        save(new ProductState(
                old.id(),
                old.shop(),
                new ProductKey("NEW"),
                old.link(),
                old.remoteId(),
                old.local(),
                old.remote(),
                old.feed(),
                old.presence()));
        assertEquals(List.of(id), catalogue().lookup(shop.id(), "OLD"));
        Map<ProductKey, ProductState> states =
                catalogue().loadByKey(shop.id(), List.of(new ProductKey("OLD"), new ProductKey("none")));
        assertEquals(Set.of(new ProductKey("OLD")), states.keySet());
        assertEquals(new ProductKey("NEW"), states.get(new ProductKey("OLD")).key());
        assertEquals(
                id,
                catalogue()
                        .feedMarks(shop.id(), List.of(new ProductKey("OLD")))
                        .get(new ProductKey("OLD"))
                        .product());
    }

    @Test
    void a_sku_that_went_away_finds_nothing_any_more() {
        ProductId id = save(Products.fromFeed(shop, "SK"));
        ProductState state = load(id);
        save(state.withLocal(Replica.agreed(Products.fields("OTHER"))));
        assertEquals(List.of(), catalogue().lookup(shop.id(), "SK-S"));
        assertEquals(List.of(id), catalogue().lookup(shop.id(), "OTHER-S"));
    }

    @Test
    void marks_keep_a_digest_that_is_not_given_again() {
        ProductState state = Products.agreed(shop, "M1");
        ProductId id = catalogue()
                .save(List.of(new Saving(state, Optional.of(Products.digest(1)), Optional.empty())))
                .getFirst();
        catalogue().save(List.of(new Saving(known(state, id), Optional.empty(), Optional.of(Products.digest(2)))));
        Mark mark = new Mark(id, Optional.of(Products.digest(1)), Optional.of(Products.digest(2)));
        assertEquals(
                Map.of(new ProductKey("M1"), mark),
                catalogue().feedMarks(shop.id(), List.of(new ProductKey("M1"), new ProductKey("M2"))));
        assertEquals(
                Map.of(Products.remoteId("M1"), mark),
                catalogue().remoteMarks(shop.id(), List.of(Products.remoteId("M1"), Products.remoteId("M2"))));
    }

    @Test
    void only_what_is_not_as_agreed_is_pending() {
        List<ProductState> agreed = IntStream.range(0, 20)
                .mapToObj(number -> Products.agreed(shop, "P" + number))
                .toList();
        List<ProductId> ids = catalogue().save(Products.saving(agreed));
        assertEquals(List.of(), pending(EnumSet.allOf(FieldGroup.class)));

        save(retitled(load(ids.get(7)), "Dirty"));
        save(load(ids.get(9)).withPresence(new Presence(true, false, true)));
        ProductId fresh = save(Products.fromFeed(shop, "P-new"));
        ProductId orphan = save(Products.agreed(shop, "P-orphan")
                .withPresence(new Presence(false, true, false))
                .withLink(Link.ORPHAN, Optional.of(Products.remoteId("P-orphan"))));
        save(Products.fromFeed(shop, "P-ignored").withLink(Link.IGNORED, Optional.empty()));

        assertEquals(List.of(ids.get(7), ids.get(9), fresh, orphan), pending(EnumSet.allOf(FieldGroup.class)));
        assertEquals(List.of(ids.get(9), fresh, orphan), pending(Set.of(FieldGroup.PRICING)));
        assertEquals(new CataloguePort.Counts(22, 20, 1, 4), catalogue().counts(shop.id()));
    }

    @Test
    void what_is_not_written_to_the_shop_yet_keeps_no_product_pending_unless_the_shop_changes_it() {
        FieldPath stock = FieldPath.of(VariantKey.ofSku("S-1"), Field.VARIANT_IMAGE);
        Departure departure = Departure.at(Optional.empty(), Instant.EPOCH);
        ProductState agreed = Products.agreed(shop, "S-1");
        ProductState here =
                agreed.withLocal(new Replica(agreed.local().fields(), new TreeMap<>(Map.of(stock, departure))));
        ProductId id = save(here);
        assertEquals(List.of(), pending(EnumSet.allOf(FieldGroup.class)));

        ProductState stored = load(id);
        save(stored.withRemote(new Replica(stored.remote().fields(), new TreeMap<>(Map.of(stock, departure)))));
        assertEquals(List.of(id), pending(EnumSet.allOf(FieldGroup.class)));
    }

    @Test
    void walks_go_through_all_of_one_shop_by_number_and_may_store_on_the_way() {
        List<ProductState> states = IntStream.range(0, 1203)
                .mapToObj(number -> Products.agreed(shop, "W" + number))
                .toList();
        List<ProductId> ids = new ArrayList<>(catalogue().save(Products.saving(states)));
        List<ProductId> seen = new ArrayList<>();
        catalogue().forEach(shop.id(), chunk -> {
            chunk.forEach(state -> seen.add(state.id().orElseThrow()));
            catalogue().save(Products.saving(chunk));
        });
        assertEquals(ids, seen);
        List<ProductId> linked = new ArrayList<>();
        catalogue().forEachLinked(shop.id(), (product, remote) -> linked.add(product));
        assertEquals(ids, linked);
    }

    @Test
    void listed_is_what_the_feed_brought_and_has_not_dropped() {
        ProductId listed = save(Products.fromFeed(shop, "L1"));
        ProductId dropped = save(Products.fromFeed(shop, "L2"));
        save(Products.agreed(shop, "L3"));
        mark(listed, Products.digest(1));
        mark(dropped, CataloguePort.DROPPED);
        List<Long> found = new ArrayList<>();
        catalogue().forEachListed(shop.id(), found::add);
        assertEquals(List.of(listed.number()), found);
    }

    private static void mark(ProductId product, Digest feed) {
        catalogue()
                .save(catalogue().load(List.of(product)).values().stream()
                        .map(state -> new CataloguePort.Saving(state, Optional.of(feed), Optional.empty()))
                        .toList());
    }

    @Test
    void candidates_are_unlinked_products_with_a_code_or_handle_in_common() {
        ProductId bySku = save(Products.fromFeed(shop, "C1"));
        ProductId byBarcode = save(Products.fromFeed(shop, "C2"));
        ProductId byHandle = save(Products.fromFeed(shop, "C3"));
        save(Products.agreed(shop, "C4"));
        Set<ProductId> found = new TreeSet<>();
        catalogue()
                .candidates(
                        shop.id(),
                        Set.of("C1-S", "C4-S"),
                        Set.of("4006381C2", "4006381C4"),
                        Set.of("handle-c3", "handle-c4"))
                .forEach(state -> found.add(state.id().orElseThrow()));
        assertEquals(new TreeSet<>(Set.of(bySku, byBarcode, byHandle)), found);
    }

    @Test
    void removing_leaves_the_history_and_nothing_else() {
        ProductId id = save(Products.agreed(shop, "GONE"));
        HistoryEntry entry = new HistoryEntry(
                NOW,
                "anna",
                Optional.empty(),
                shop.id(),
                id,
                "GONE",
                Side.REMOTE,
                "delete",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        records().append(List.of(entry));
        catalogue().remove(List.of(id));
        assertEquals(Map.of(), catalogue().load(List.of(id)));
        assertEquals(List.of(), catalogue().lookup(shop.id(), "GONE-S"));
        List<HistoryEntry> left = new ArrayList<>();
        records().forEach(new HistoryFilter(Optional.of(id), Optional.empty(), Optional.empty(), 10), left::add);
        assertEquals(List.of(entry), left);
        // The key is free again.
        assertTrue(save(Products.agreed(shop, "GONE")).number() > id.number());
    }

    @Test
    void one_product_twice_in_a_call_is_refused() {
        List<Saving> twice = Products.saving(List.of(Products.fromFeed(shop, "D"), Products.fromFeed(shop, "D")));
        assertThrows(IllegalArgumentException.class, () -> catalogue().save(twice));
    }

    @Test
    void the_same_key_in_two_shops_is_two_products() {
        ProductId one = save(Products.fromFeed(shop, "SAME"));
        addShop();
        ProductId other = save(Products.fromFeed(shop, "SAME"));
        assertTrue(other.number() != one.number());
        assertEquals(List.of(other), catalogue().lookup(shop.id(), "SAME"));
    }
}
