package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemKind;
import dev.syncline.plan.PlanItem;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.rules.Ownership;
import dev.syncline.rules.StockMode;
import dev.syncline.testing.English;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Stock at locations: who counts it, and what happens where both move it. */
final class StockIT extends StockHarness {
    private void mode(StockMode mode) {
        policy(policy -> policy.withStock(policy.stock().withMode(mode)));
    }

    @Test
    void a_new_product_comes_with_its_stock() throws Exception {
        stocked(10, "A-1");

        assertEquals(10, inStock("A-1"));
        assertTrue(item("A-1").get("tracked").asBoolean());
        assertEquals(Optional.of(pieces(10)), local("A-1", stock("A-1")));
        assertFixpoint();
    }

    @Test
    void what_the_supplier_reports_is_set_and_nothing_else() throws Exception {
        stocked(10, "A-1", "A-2");
        sandbox.shop().clearWriteLog();
        reports("A-1", 12);

        Run run = sync();

        assertEquals(1, run.tally().updated());
        assertEquals(12, inStock("A-1"));
        assertEquals(1, sandbox.shop().writeLog().size(), sandbox.shop().writeLog()::toString);
        assertFixpoint();
    }

    @Test
    void the_stock_of_many_products_is_set_in_few_requests() throws Exception {
        String[] lamps =
                IntStream.rangeClosed(1, 30).mapToObj(number -> "A-" + number).toArray(String[]::new);
        stocked(10, lamps);
        for (String lamp : lamps) {
            feed.set(lamp, stock(lamp), pieces(11));
        }
        read();

        Run run = sync();

        assertEquals(30, run.tally().updated());
        for (String lamp : lamps) {
            assertEquals(11, inStock(lamp));
        }
        assertTrue(run.tally().requests() < 30, run::toString);
        assertFixpoint();
    }

    @Test
    void what_the_shop_sold_is_no_edit_and_is_not_set_back() throws Exception {
        stocked(10, "A-1");
        buys("A-1", 3);
        sandbox.shop().clearWriteLog();
        read();
        sync();

        assertEquals(7, inStock("A-1"));
        assertEquals(List.of(), sandbox.shop().writeLog());
        assertEquals(List.of(), conflicts());
        assertFixpoint();
        reports("A-1", 9);
        sync();
        assertEquals(9, inStock("A-1"), "The supplier's number is the whole number");
        assertFixpoint();
    }

    @Test
    void where_the_shop_counts_its_number_is_taken() throws Exception {
        stocked(10, "A-1");
        mode(StockMode.SHOP);
        buys("A-1", 3);
        reports("A-1", 99);
        sandbox.shop().clearWriteLog();
        sync();

        assertEquals(7, inStock("A-1"));
        assertEquals(Optional.of(pieces(7)), local("A-1", stock("A-1")));
        assertEquals(List.of(), sandbox.shop().writeLog());
        assertFixpoint();
    }

    @Test
    void where_both_count_both_movements_apply() throws Exception {
        stocked(10, "A-1", "A-2");
        mode(StockMode.ADDITIVE);
        buys("A-1", 3);
        buys("A-2", 1);
        reports("A-1", 14);
        sync();

        assertEquals(11, inStock("A-1"));
        assertEquals(Optional.of(pieces(11)), local("A-1", stock("A-1")));
        assertEquals(Optional.of(pieces(9)), local("A-2", stock("A-2")));
        assertFixpoint();
        reports("A-1", 12);
        reports("A-2", 8);
        sync();
        assertEquals(9, inStock("A-1"), "The supplier sold two more of its own");
        assertEquals(7, inStock("A-2"));
        assertFixpoint();
    }

    @Test
    void where_both_count_and_sold_one_each_two_are_gone() throws Exception {
        stocked(10, "A-1");
        mode(StockMode.ADDITIVE);
        buys("A-1", 1);
        reports("A-1", 9);
        sync();

        assertEquals(8, inStock("A-1"));
        assertEquals(Optional.of(pieces(8)), local("A-1", stock("A-1")));
        assertFixpoint();
    }

    @Test
    void a_purchase_between_plan_and_write_counts_once_where_both_count() throws Exception {
        stocked(10, "A-1");
        mode(StockMode.ADDITIVE);
        reports("A-1", 14);
        AtomicInteger purchases = new AtomicInteger(2);
        Engine watched = engine(at -> {
            if (at == Checkpoint.Step.INTENDED && purchases.getAndDecrement() > 0) {
                buys("A-1", 1);
            }
        });
        done(watched.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));
        sync();

        assertEquals(12, inStock("A-1"));
        assertEquals(Optional.of(pieces(12)), local("A-1", stock("A-1")));
        assertFixpoint();
    }

    @Test
    void people_are_asked_only_where_the_shop_says_so() throws Exception {
        stocked(10, "A-1");
        buys("A-1", 3);
        reports("A-1", 14);
        policy(policy -> policy.withGroupOwners(Map.of(FieldGroup.INVENTORY, Ownership.ASK)));
        sync();

        assertEquals(stock("A-1"), conflict().path());
        assertEquals(7, inStock("A-1"));
        resolve(conflict(), new dev.syncline.compare.Choice.Local());
        assertEquals(14, inStock("A-1"));
        assertFixpoint();
    }

    @Test
    void a_location_where_it_is_not_stocked_yet_is_opened() throws Exception {
        stocked(10, "A-1");
        assertEquals(Optional.empty(), level("A-1", "Warehouse"));
        feed.set("A-1", stock("A-1", "Warehouse"), pieces(40));
        read();
        sync();

        assertEquals(Optional.of(40), level("A-1", "Warehouse"));
        assertEquals(10, inStock("A-1"));
        assertFixpoint();
    }

    @Test
    void a_location_that_was_closed_is_opened_with_the_new_number() throws Exception {
        stocked(10, "A-1");
        feed.set("A-1", stock("A-1", "Warehouse"), pieces(40));
        read();
        sync();
        String level = "";
        for (var node : item("A-1").at("/inventoryLevels/nodes")) {
            level = node.at("/location/name").asString().equals("Warehouse")
                    ? node.get("id").asString()
                    : level;
        }
        now = now.plusSeconds(60);
        merchant.send(
                "mutation($id: ID!) { inventoryDeactivate(inventoryLevelId: $id) @idempotent(key: \"close\") {"
                        + " userErrors { message } } }",
                Map.of("id", level));
        assertEquals(Optional.empty(), level("A-1", "Warehouse"));
        sync();
        feed.set("A-1", stock("A-1", "Warehouse"), pieces(41));
        read();
        sync();

        assertEquals(Optional.of(41), level("A-1", "Warehouse"));
        assertFixpoint();
    }

    @Test
    void a_location_that_the_shop_does_not_have_is_held_back_with_the_names_of_those_it_has() throws Exception {
        stocked(10, "A-1");
        feed.set("A-1", stock("A-1", "Berlin"), pieces(5));
        read();

        String why = heldBack(sync(), stock("A-1", "Berlin"));

        assertEquals("the shop has no location 'Berlin'; it has default (Shop location), Warehouse", why);
        assertFixpoint();
    }

    @Test
    void what_is_not_tracked_is_held_back_until_it_is() throws Exception {
        stocked(10, "A-1");
        tracked("A-1", false);
        reports("A-1", 12);

        String why = heldBack(sync(), stock("A-1"));

        assertTrue(why.contains("not tracked"), why);
        assertEquals(10, inStock("A-1"));
        tracked("A-1", true);
        sync();
        assertEquals(12, inStock("A-1"));
        assertFixpoint();
    }

    @Test
    void an_undo_sets_the_stock_back_where_nobody_moved_it_since() throws Exception {
        stocked(10, "A-1", "A-2");
        reports("A-1", 12);
        reports("A-2", 12);
        Run run = sync();
        buys("A-2", 1);
        sync();

        engine.undoing().undo(new UndoRequest(run.id(), Optional.empty(), Optional.empty()), "bert", RunListener.NONE);

        assertEquals(10, inStock("A-1"));
        assertEquals(Optional.of(pieces(10)), local("A-1", stock("A-1")));
        assertEquals(0, read().changed());
        assertFixpoint();
    }

    @Test
    void what_no_undo_can_set_back_is_said_and_left() throws Exception {
        stocked(10, "A-1");
        feed.set("A-1", stock("A-1", "Warehouse"), pieces(40));
        read();
        Run opened = sync();
        mode(StockMode.SHOP);
        buys("A-1", 2);
        Run pulled = sync();
        for (Run run : List.of(opened, pulled)) {
            UndoRequest request = new UndoRequest(run.id(), Optional.empty(), Optional.empty());
            Undoing.Undone undone = engine.undoing().undo(request, "bert", RunListener.NONE);
            assertEquals(Optional.empty(), undone.run());
            assertEquals(1, undone.outlook().impossible());
            assertEquals(0, undone.outlook().fields());
        }
        assertEquals(8, inStock("A-1"));
        assertEquals(Optional.of(40), level("A-1", "Warehouse"));
        assertFixpoint();
    }

    @Test
    void an_answer_that_was_lost_is_settled_by_reading_without_a_second_booking() throws Exception {
        stocked(10, "A-1", "A-2");
        reports("A-1", 12);
        reports("A-2", 13);
        sandbox.shop().clearWriteLog();
        disturb("{\"kind\": \"reset-after\", \"nth\": 1, \"field\": \"inventorySetQuantities\"}");
        Run run = sync();
        calm();

        assertEquals(0, run.tally().parked(), () -> operations(run.id()).toString());
        assertEquals(12, inStock("A-1"));
        assertEquals(13, inStock("A-2"));
        assertEquals(2, sandbox.shop().writeLog().size(), sandbox.shop().writeLog()::toString);
        assertFixpoint();
    }

    @Test
    void a_write_that_never_arrived_is_sent_again() throws Exception {
        stocked(10, "A-1");
        reports("A-1", 12);
        disturb("{\"kind\": \"reset-before\", \"nth\": 1, \"field\": \"inventorySetQuantities\"}");
        Run run = sync();
        calm();

        assertEquals(
                Map.of(OperationState.COMPLETED, 1),
                counts(run),
                () -> operations(run.id()).toString());
        assertEquals(12, inStock("A-1"));
        assertFixpoint();
    }

    @Test
    void one_that_moved_does_not_keep_the_others_from_being_set() throws Exception {
        stocked(10, "A-1", "A-2", "A-3");
        for (String lamp : List.of("A-1", "A-2", "A-3")) {
            reports(lamp, 20);
        }
        AtomicInteger purchases = new AtomicInteger(1);
        Engine watched = engine(at -> {
            if (at == Checkpoint.Step.INTENDED && purchases.getAndDecrement() > 0) {
                buys("A-2", 4);
            }
        });
        Run run = done(watched.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));

        for (String lamp : List.of("A-1", "A-2", "A-3")) {
            assertEquals(20, inStock(lamp), lamp);
        }
        assertEquals(3, run.tally().updated());
        assertFixpoint();
    }

    @Test
    void complaint_10_a_purchase_between_plan_and_write_is_not_overwritten_unseen() throws Exception {
        stocked(10, "A-1");
        mode(StockMode.ADDITIVE);
        reports("A-1", 11);
        AtomicInteger purchases = new AtomicInteger(1);
        Engine watched = engine(at -> {
            if (at == Checkpoint.Step.READ_AGAIN && purchases.getAndDecrement() > 0) {
                buys("A-1", 4);
            }
        });
        Run run = done(watched.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));

        List<Operation> operations = operations(run.id());
        assertEquals(OperationState.SKIPPED, operations.getFirst().state(), operations::toString);
        assertEquals(OperationState.COMPLETED, operations.getLast().state(), operations::toString);
        assertEquals(7, inStock("A-1"));
        assertFixpoint();
    }

    @Test
    void complaint_10_corrections_come_to_rest_however_busy_the_shop_is() throws Exception {
        stocked(100, "A-1");
        reports("A-1", 120);
        Engine watched = engine(at -> {
            if (at == Checkpoint.Step.INTENDED) {
                buys("A-1", 1);
            }
        });
        Run busy = done(watched.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));
        assertTrue(
                operations(busy.id()).size() <= 6, () -> operations(busy.id()).toString());
        sync();
        assertEquals(120, inStock("A-1"));
        for (int day = 0; day < 3; day++) {
            buys("A-1", 2);
            sandbox.shop().clearWriteLog();
            read();
            sync();
            assertEquals(List.of(), sandbox.shop().writeLog(), "Nobody corrects what was sold");
        }
        assertEquals(114, inStock("A-1"));
        assertFixpoint();
    }

    private String heldBack(Run run, FieldPath path) {
        return English.of(items(run).stream()
                .filter(item -> item.kind() == ItemKind.HELD_BACK)
                .map(PlanItem::fields)
                .flatMap(List::stream)
                .filter(field -> field.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(items(run)))
                .by());
    }

    @Test
    void stock_below_zero_is_written_as_it_is() throws Exception {
        stocked(10, "A-1");
        feed.set("A-1", stock("A-1"), new Value.Whole(-2));
        read();
        sync();

        assertEquals(-2, inStock("A-1"));
        assertFixpoint();
    }
}
