package dev.syncline.engine;

import static dev.syncline.engine.Goods.DESCRIPTION;
import static dev.syncline.engine.Goods.TITLE;
import static dev.syncline.engine.Goods.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.Choice;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemKind;
import dev.syncline.rules.Strategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes on either side and on both find their way, and then nothing is left to do. */
final class SyncIT extends EngineContract {
    @BeforeEach
    void agree() {
        ask();
        agreed("A-1", "A-2");
    }

    @Test
    void what_the_feed_brings_is_created_once() throws Exception {
        assertEquals(2, sandbox.shop().productCount());
        assertEquals("Lamp A-1", title("A-1"));
        assertEquals(Optional.of(Value.Money.of("20.50")), local("A-1", price("A-1")));
        assertFixpoint();
    }

    @Test
    void a_change_of_the_feed_is_pushed_and_nothing_else() throws Exception {
        sandbox.shop().clearWriteLog();
        feed.set("A-1", TITLE, Value.text("Better lamp")).set("A-1", price("A-1"), Value.Money.of("19.00"));
        assertEquals(1, read().changed());

        Run run = sync();

        assertEquals(1, run.tally().updated());
        assertEquals("Better lamp", title("A-1"));
        assertEquals(2, sandbox.shop().writeLog().size(), sandbox.shop().writeLog()::toString);
        assertFixpoint();
    }

    @Test
    void a_change_of_the_merchant_is_pulled_and_the_feed_repeating_itself_does_not_revert_it() throws Exception {
        retitle("A-1", "Merchant's lamp");

        Run run = sync();

        assertEquals(1, run.tally().pulled());
        assertEquals(Optional.of(Value.text("Merchant's lamp")), local("A-1", TITLE));
        assertEquals(0, read().changed());
        assertFixpoint();
        assertEquals("Merchant's lamp", title("A-1"));
    }

    @Test
    void both_changing_to_the_same_is_no_conflict() throws Exception {
        retitle("A-1", "Same lamp");
        feed.set("A-1", TITLE, Value.text("Same lamp"));
        read();
        sandbox.shop().clearWriteLog();

        sync();

        assertEquals(List.of(), conflicts());
        assertEquals(List.of(), sandbox.shop().writeLog());
        assertFixpoint();
    }

    @Test
    void a_conflict_waits_and_keeps_its_number() throws Exception {
        contradict();
        OpenConflict first = conflict();

        assertFixpoint();

        assertEquals(first.number(), conflict().number());
        assertEquals("Merchant's lamp", title("A-1"));
    }

    @Test
    void the_suppliers_word_is_pushed() throws Exception {
        contradict();
        resolve(conflict(), new Choice.Local());

        assertEquals("Supplier's lamp", title("A-1"));
        assertSettled();
    }

    @Test
    void the_shops_word_is_taken() throws Exception {
        contradict();
        resolve(conflict(), new Choice.Remote());

        assertEquals(Optional.of(Value.text("Merchant's lamp")), local("A-1", TITLE));
        assertSettled();
    }

    @Test
    void the_last_agreement_is_restored_on_both_sides() throws Exception {
        contradict();
        resolve(conflict(), new Choice.Base());

        assertEquals("Lamp A-1", title("A-1"));
        assertEquals(Optional.of(Value.text("Lamp A-1")), local("A-1", TITLE));
        assertSettled();
    }

    @Test
    void a_value_that_a_person_types_goes_to_both_sides() throws Exception {
        contradict();
        resolve(conflict(), new Choice.Edited(Optional.of(Value.text("Bert's lamp"))));

        assertEquals("Bert's lamp", title("A-1"));
        assertEquals(Optional.of(Value.text("Bert's lamp")), local("A-1", TITLE));
        assertSettled();
    }

    @Test
    void a_merge_keeps_what_both_changed() throws Exception {
        now = now.plusSeconds(60);
        merchant.update(
                inShop("A-1").get("id").asString(), Map.of("descriptionHtml", "<p>First by shop.</p><p>Second.</p>"));
        feed.set("A-1", DESCRIPTION, Value.text("<p>First.</p><p>Second by feed.</p>"));
        read();
        sync();
        resolve(conflict(), new Choice.Merge());

        String merged = inShop("A-1").get("descriptionHtml").asString();
        assertTrue(merged.contains("First by shop.") && merged.contains("Second by feed."), merged);
        assertSettled();
    }

    @Test
    void a_strategy_that_merges_writes_what_neither_side_said() throws Exception {
        policy(policy -> policy.withGroupOwners(Map.of()));
        now = now.plusSeconds(60);
        merchant.update(
                inShop("A-1").get("id").asString(), Map.of("descriptionHtml", "<p>First by shop.</p><p>Second.</p>"));
        feed.set("A-1", DESCRIPTION, Value.text("<p>First.</p><p>Second by feed.</p>"));
        read();

        done(engine.syncs().sync(with(Strategy.MERGE_FIELDS), RunListener.NONE));

        String merged = inShop("A-1").get("descriptionHtml").asString();
        assertTrue(merged.contains("First by shop.") && merged.contains("Second by feed."), merged);
        assertSettled();
    }

    @Test
    void a_decision_on_what_moved_since_is_refused() throws Exception {
        contradict();
        OpenConflict shown = conflict();
        retitle("A-1", "Merchant's second thought");
        full();

        GroundMoved moved = assertThrows(GroundMoved.class, () -> resolve(shown, new Choice.Local()));

        assertTrue(moved.getMessage().contains("shop"), moved.getMessage());
        assertEquals("Merchant's second thought", title("A-1"));
        assertEquals(
                Optional.of(Value.text("Merchant's second thought")), conflict().remote());
    }

    @Test
    void a_decision_made_while_the_merchant_edits_again_does_not_overwrite_the_edit() throws Exception {
        contradict();
        retitle("A-1", "Merchant's second thought");

        resolve(conflict(), new Choice.Local());

        assertEquals("Merchant's second thought", title("A-1"));
        assertEquals(
                Optional.of(Value.text("Merchant's second thought")), conflict().remote());
    }

    @Test
    void only_the_products_asked_for_are_read_and_written() throws Exception {
        feed.set("A-1", TITLE, Value.text("One")).set("A-2", TITLE, Value.text("Two"));
        read();

        Run run = done(engine.syncs().sync(request(number("A-2")), RunListener.NONE));

        assertEquals(1, run.tally().planned());
        assertEquals("Lamp A-1", title("A-1"));
        assertEquals("Two", title("A-2"));
    }

    @Test
    void a_product_asked_for_that_the_shop_deleted_is_noticed() throws Exception {
        deleteInShop("A-2");

        Run run = done(engine.syncs().sync(request(number("A-2")), RunListener.NONE));

        assertEquals(
                Map.of(ItemKind.PULL, 1L),
                items(run).stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                dev.syncline.plan.PlanItem::kind, java.util.stream.Collectors.counting())));
    }

    private void contradict() throws Exception {
        retitle("A-1", "Merchant's lamp");
        feed.set("A-1", TITLE, Value.text("Supplier's lamp"));
        read();
        sync();
        assertEquals("Merchant's lamp", title("A-1"));
    }

    private void assertSettled() {
        assertEquals(List.of(), conflicts());
        read();
        assertFixpoint();
    }
}
