package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemKind;
import dev.syncline.queue.OperationState;
import dev.syncline.testing.English;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handles change on request only, and leave no second product behind. */
final class HandlesIT extends EngineContract {
    private static final FieldPath HANDLE = FieldPath.of(Field.HANDLE);

    @BeforeEach
    void agree() {
        feed.put("A", Goods.lamp("A").with(HANDLE, Optional.of(Value.text("lamp-a"))));
        feed.put("B", Goods.lamp("B"));
        read();
        sync();
    }

    @Test
    void one_that_the_feed_changes_is_held_back() throws Exception {
        feed.set("A", HANDLE, Value.text("other"));
        read();
        Run run = full();

        assertEquals(0, run.tally().planned());
        assertEquals("lamp-a", handle("A"));
    }

    @Test
    void one_that_a_person_asks_for_is_written_and_a_second_sync_writes_nothing() throws Exception {
        Run run = request("A", "bright-lamp");

        assertEquals(1, run.tally().updated());
        assertEquals("bright-lamp", handle("A"));
        assertEquals(2, merchant.bySku().size());
        read();
        assertFixpoint();
    }

    /** Complaint 6: a changed handle makes a duplicate. */
    @Test
    void complaint_6_a_handle_that_changed_on_either_side_makes_no_second_product() throws Exception {
        request("A", "bright-lamp");
        now = now.plusSeconds(60);
        merchant.update(inShop("B").get("id").asString(), Map.of("handle", "dim-lamp"));
        full();
        feed.set("A", HANDLE, Value.text("third"));
        read();
        full();

        assertEquals(2, merchant.bySku().size());
        assertEquals("bright-lamp", handle("A"));
        assertEquals("dim-lamp", handle("B"));
    }

    @Test
    void what_the_feed_wanted_all_along_is_written_once_a_person_asks_for_it() throws Exception {
        feed.set("A", HANDLE, Value.text("other"));
        read();
        full();
        request("A", "other");

        assertEquals("other", handle("A"));
        assertFixpoint();
    }

    @Test
    void one_that_another_product_has_is_refused_with_what_the_shop_says() throws Exception {
        merchant.update(inShop("B").get("id").asString(), Map.of("handle", "taken"));
        Run run = engine.handles()
                .change(number("A"), "taken", "anna", RunListener.NONE)
                .orElseThrow();

        assertEquals(Map.of(OperationState.PARKED, 1), counts(run));
        String cause = English.of(operations(run.id()).getFirst().cause());
        assertTrue(cause.contains("taken") && cause.contains("already in use"), cause);
        assertEquals("lamp-a", handle("A"));
    }

    @Test
    void a_lost_answer_is_settled_by_reading() throws Exception {
        disturb("{\"kind\": \"reset-after\", \"nth\": 1, \"field\": \"productUpdate\"}");
        Run run = request("A", "bright-lamp");

        assertEquals("bright-lamp", handle("A"));
        assertEquals(Map.of(OperationState.COMPLETED, 1), counts(run));
        assertFixpoint();
    }

    @Test
    void a_wish_that_could_not_be_sent_is_written_by_the_next_sync() throws Exception {
        revoke();
        assertThrows(
                ShopUnreachable.class,
                () -> engine.handles().change(number("A"), "bright-lamp", "anna", RunListener.NONE));
        restore();
        sync();

        assertEquals("bright-lamp", handle("A"));
    }

    @Test
    void undo_gives_the_old_one_back() throws Exception {
        Run run = request("A", "bright-lamp");
        engine.undoing().undo(new UndoRequest(run.id(), Optional.empty(), Optional.empty()), "anna", RunListener.NONE);

        assertEquals("lamp-a", handle("A"));
        assertFixpoint();
    }

    @Test
    void a_plan_says_that_a_handle_needs_a_request() {
        feed.set("A", HANDLE, Value.text("other"));
        feed.set("A", Goods.TITLE, Value.text("New"));
        read();
        Run run = engine.syncs().sync(planOnly(), RunListener.NONE);

        assertEquals(
                List.of(ItemKind.UPDATE, ItemKind.HELD_BACK),
                items(run).stream().map(item -> item.kind()).toList());
    }

    private Run request(String key, String handle) {
        return done(engine.handles()
                .change(number(key), handle, "anna", RunListener.NONE)
                .orElseThrow());
    }

    private String handle(String sku) throws Exception {
        return inShop(sku).get("handle").asString();
    }
}
