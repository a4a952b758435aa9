package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.Undoing.Undone;
import dev.syncline.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking back that variants came and went. */
final class VariantUndoIT extends EngineContract {
    @BeforeEach
    void agree() {
        feed.put("S", Goods.shirt("Shirt", "S-1", "Red", "S-2", "Blue"));
        read();
        sync();
    }

    private Undone undo(Run run) {
        Undone undone = engine.undoing().undo(UndoRequest.of(run.id()), "bert", RunListener.NONE);
        done(undone.run().orElseThrow());
        return undone;
    }

    private List<String> skus() throws Exception {
        return new ArrayList<>(variants("S-1").keySet());
    }

    @Test
    void one_that_came_goes_and_the_feed_does_not_bring_it_back() throws Exception {
        feed.put("S", Goods.shirt("Shirt", "S-1", "Red", "S-2", "Blue", "S-3", "Green"));
        read();

        Undone undone = undo(sync());

        assertEquals(List.of(), undone.outlook().kept());
        assertEquals(List.of("S-1", "S-2"), skus());
        assertFixpoint();
        feed.put(
                "S",
                Goods.shirt("Shirt", "S-1", "Red", "S-2", "Blue", "S-3", "Green")
                        .with(Goods.price("S-3"), Optional.of(Value.Money.of("9.99"))));
        read();
        sync();
        assertEquals(List.of("S-1", "S-2"), skus());
        assertFixpoint();
    }

    @Test
    void one_that_went_comes_back_with_its_values() throws Exception {
        String price = variants("S-1").get("S-2").get("price").asString();
        feed.put("S", Goods.shirt("Shirt", "S-1", "Red"));
        read();
        Run run = sync();
        assertEquals(List.of("S-1"), skus());

        Undone undone = undo(run);

        assertEquals(List.of(), undone.outlook().kept());
        assertEquals(List.of("S-1", "S-2"), skus());
        assertEquals(price, variants("S-1").get("S-2").get("price").asString());
        assertFixpoint();
        read();
        sync();
        assertEquals(List.of("S-1", "S-2"), skus());

        undo(undone.run().orElseThrow());
        assertEquals(List.of("S-1"), skus());
        assertFixpoint();
    }

    @Test
    void one_in_place_of_another_changes_back() throws Exception {
        feed.put("S", Goods.shirt("Shirt", "S-1", "Red", "S-9", "Black"));
        read();

        undo(sync());

        assertEquals(List.of("S-1", "S-2"), skus());
        assertFixpoint();
    }

    @Test
    void one_that_the_shop_dropped_and_that_went_here_too_comes_back() throws Exception {
        now = now.plusSeconds(60);
        merchant.send(
                "mutation($p: ID!, $v: [ID!]!) { productVariantsBulkDelete(productId: $p, variantsIds: $v) {"
                        + " userErrors { message } } }",
                Map.of(
                        "p",
                        inShop("S-1").get("id").asString(),
                        "v",
                        List.of(variants("S-1").get("S-2").get("id").asString())));
        Run run = sync();
        assertEquals(1, run.tally().pulled(), run::toString);

        undo(run);

        assertEquals(List.of("S-1", "S-2"), skus());
        assertFixpoint();
    }

    @Test
    void one_that_came_and_was_edited_since_stays() throws Exception {
        feed.put("S", Goods.shirt("Shirt", "S-1", "Red", "S-2", "Blue", "S-3", "Green"));
        read();
        Run run = sync();
        feed.put(
                "S",
                Goods.shirt("Shirt", "S-1", "Red", "S-2", "Blue", "S-3", "Green")
                        .with(Goods.price("S-3"), Optional.of(Value.Money.of("9.99"))));
        read();

        UndoOutlook outlook = engine.undoing().preview(UndoRequest.of(run.id()));

        assertTrue(outlook.edited() >= 1, outlook::toString);
        assertTrue(
                outlook.kept().stream()
                        .anyMatch(kept -> kept.path().orElseThrow().toString().contains("S-3")),
                outlook::toString);
    }
}
