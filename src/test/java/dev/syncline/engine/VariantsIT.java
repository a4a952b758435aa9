package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.syncline.compare.Choice;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Variants that come, go and move, without the others losing their ids. */
final class VariantsIT extends EngineContract {
    private Map<String, String> ids = Map.of();

    @BeforeEach
    void agree() throws Exception {
        ask();
        feed.put("S", Goods.shirt("Shirt", "S-1", "Red", "S-2", "Blue"));
        read();
        sync();
        ids = ids();
    }

    @Test
    void one_that_the_feed_adds_is_created_beside_the_others() throws Exception {
        feed.put("S", Goods.shirt("Shirt", "S-1", "Red", "S-2", "Blue", "S-3", "Green"));
        read();
        sync();

        assertEquals(List.of("S-1", "S-2", "S-3"), skus());
        assertKept("S-1", "S-2");
        assertFixpoint();
    }

    @Test
    void one_that_the_feed_drops_is_deleted_and_only_that() throws Exception {
        feed.put("S", Goods.shirt("Shirt", "S-1", "Red"));
        read();
        sync();

        assertEquals(List.of("S-1"), skus());
        assertKept("S-1");
        assertFixpoint();
    }

    @Test
    void a_new_order_is_only_a_new_order() throws Exception {
        feed.put("S", Goods.shirt("Shirt", "S-2", "Blue", "S-1", "Red"));
        read();
        sync();

        assertEquals(List.of("S-2", "S-1"), skus());
        assertKept("S-1", "S-2");
        assertFixpoint();
    }

    @Test
    void added_dropped_and_priced_at_once() throws Exception {
        feed.put(
                "S",
                Goods.shirt("Shirt", "S-2", "Blue", "S-3", "Green", "S-4", "Black")
                        .with(Goods.price("S-2"), Optional.of(Value.Money.of("11.11"))));
        read();
        sync();

        assertEquals(List.of("S-2", "S-3", "S-4"), skus());
        assertKept("S-2");
        assertEquals("11.11", variant("S-2").get("price").asString());
        assertFixpoint();
    }

    @Test
    void one_that_gets_another_colour_keeps_its_id() throws Exception {
        feed.put("S", Goods.shirt("Shirt", "S-1", "Crimson", "S-2", "Blue"));
        read();
        sync();

        assertKept("S-1", "S-2");
        assertEquals(
                "Crimson",
                variant("S-1").get("selectedOptions").get(0).get("value").asString());
        assertFixpoint();
    }

    @Test
    void one_that_gets_another_colour_beside_a_new_one_keeps_its_place() throws Exception {
        feed.put("S", Goods.shirt("Shirt", "S-1", "Crimson", "S-2", "Blue", "S-3", "Black"));
        read();
        sync();

        assertEquals(List.of("S-1", "S-2", "S-3"), skus());
        assertKept("S-1", "S-2");
        assertFixpoint();
    }

    @Test
    void a_new_one_in_place_of_a_dropped_first_stands_first() throws Exception {
        feed.put("S", Goods.shirt("Shirt", "S-3", "Green", "S-2", "Blue"));
        read();
        sync();

        assertEquals(List.of("S-3", "S-2"), skus());
        assertKept("S-2");
        assertFixpoint();
    }

    @Test
    void one_that_the_merchant_deleted_stays_deleted() throws Exception {
        deleteVariant("S-2");
        full();
        read();
        full();

        assertEquals(List.of("S-1"), skus());
        assertEquals(1, state("S").local().fields().variants().size());
        assertFixpoint();
    }

    @Test
    void one_priced_here_and_deleted_there_waits_and_can_be_created_again() throws Exception {
        contest();
        resolve(conflict(), new Choice.Local());

        assertEquals(2, skus().size());
        assertEquals("1.00", variant("S-2").get("price").asString());
        assertFixpoint();
    }

    @Test
    void one_priced_here_and_deleted_there_waits_and_can_stay_deleted() throws Exception {
        contest();
        resolve(conflict(), new Choice.Remote());

        assertEquals(List.of("S-1"), skus());
        assertFixpoint();
    }

    private void contest() throws Exception {
        deleteVariant("S-2");
        feed.set("S", Goods.price("S-2"), Value.Money.of("1.00"));
        read();
        full();
        assertEquals(List.of("S-1"), skus());
    }

    private void deleteVariant(String sku) throws Exception {
        now = now.plusSeconds(60);
        merchant.send(
                "mutation($id: ID!, $variants: [ID!]!) { productVariantsBulkDelete(productId: $id, variantsIds:"
                        + " $variants) { userErrors { message } } }",
                Map.of("id", shirt().get("id").asString(), "variants", List.of(ids.get(sku))));
    }

    private JsonNode shirt() throws Exception {
        return merchant.bySku().values().iterator().next();
    }

    private JsonNode variant(String sku) throws Exception {
        for (JsonNode variant : shirt().get("variants").get("nodes")) {
            if (variant.get("sku").asString().equals(sku)) {
                return variant;
            }
        }
        throw new AssertionError(sku);
    }

    private Map<String, String> ids() throws Exception {
        Map<String, String> known = new HashMap<>();
        shirt().get("variants")
                .get("nodes")
                .forEach(variant -> known.put(
                        variant.get("sku").asString(), variant.get("id").asString()));
        return known;
    }

    private List<String> skus() throws Exception {
        List<String> skus = new ArrayList<>();
        shirt().get("variants")
                .get("nodes")
                .forEach(variant -> skus.add(variant.get("sku").asString()));
        return skus;
    }

    private void assertKept(String... skus) throws Exception {
        for (String sku : skus) {
            assertEquals(ids.get(sku), ids().get(sku), sku);
        }
    }
}
