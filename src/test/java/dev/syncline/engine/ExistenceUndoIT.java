package dev.syncline.engine;

import static dev.syncline.engine.Goods.STATUS;
import static dev.syncline.engine.Goods.TITLE;
import static dev.syncline.engine.Goods.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.ExistenceUndo.Deed;
import dev.syncline.engine.Undoing.Undone;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.Link;
import dev.syncline.model.Value;
import dev.syncline.model.ValueSource;
import dev.syncline.rules.Ownership;
import dev.syncline.testing.English;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking back that products came and went, as wholes. */
final class ExistenceUndoIT extends EngineContract {
    @BeforeEach
    void agree() {
        agreed("A-1", "A-2");
    }

    private Undone undo(Run run) {
        UndoRequest request = UndoRequest.of(run.id());
        UndoOutlook before = engine.undoing().preview(request);
        Undone undone = engine.undoing().undo(request, "bert", RunListener.NONE);
        assertEquals(before, undone.outlook());
        undone.run().ifPresent(EngineHarness::done);
        return undone;
    }

    private String status(String sku) throws Exception {
        return inShop(sku).get("status").asString();
    }

    private Run created() {
        feed.put("A-3", Goods.lamp("A-3"));
        read();
        return sync();
    }

    private Run dropped() {
        feed.remove("A-1");
        read();
        return sync();
    }

    @Test
    void what_was_created_is_archived_and_the_feed_does_not_bring_it_back() throws Exception {
        Undone undone = undo(created());

        assertEquals(1, undone.outlook().of(Deed.ARCHIVE));
        assertEquals("ARCHIVED", status("A-3"));
        assertEquals(ValueSource.UNDO, state("A-3").feed().sources().get(STATUS));
        assertFixpoint();
        feed.set("A-3", price("A-3"), Value.Money.of("3.33"));
        read();
        sync();
        assertEquals("ARCHIVED", status("A-3"));
        assertFixpoint();

        undo(undone.run().orElseThrow());
        assertEquals("ACTIVE", status("A-3"));
        assertFixpoint();
    }

    @Test
    void what_was_created_is_deleted_where_the_shop_deletes_and_stays_away() throws Exception {
        policy(policy -> policy.withHardDelete(true));

        assertEquals(1, undo(created()).outlook().of(Deed.DELETE));

        assertFalse(merchant.bySku().containsKey("A-3"));
        assertEquals(Link.IGNORED, state("A-3").link());
        assertFixpoint();
        feed.set("A-3", TITLE, Value.text("Still supplied"));
        read();
        sync();
        assertFalse(merchant.bySku().containsKey("A-3"));
    }

    @Test
    void what_was_created_and_edited_since_is_not_deleted() throws Exception {
        policy(policy -> policy.withHardDelete(true));
        Run run = created();
        retitle("A-3", "Merchant's lamp");
        sync();

        UndoOutlook outlook = engine.undoing().preview(UndoRequest.of(run.id()));

        assertTrue(outlook.isEmpty(), outlook::toString);
        assertEquals(1, outlook.edited());
    }

    @Test
    void what_was_archived_is_active_again_as_it_was() throws Exception {
        Undone undone = undo(dropped());

        assertEquals(1, undone.outlook().of(Deed.RETURN));
        assertEquals("ACTIVE", status("A-1"));
        assertEquals("Lamp A-1", title("A-1"));
        assertFixpoint();
        assertEquals(0, read().removed());
        sync();
        assertEquals("ACTIVE", status("A-1"));
    }

    @Test
    void what_the_merchant_took_out_of_the_archive_since_is_left_to_him() throws Exception {
        Run run = dropped();
        now = now.plusSeconds(60);
        merchant.update(inShop("A-1").get("id").asString(), Map.of("status", "DRAFT"));
        sync();

        UndoOutlook outlook = engine.undoing().preview(UndoRequest.of(run.id()));

        assertEquals(1, outlook.edited(), outlook::toString);
        assertTrue(outlook.isEmpty());
    }

    @Test
    void what_was_deleted_for_good_says_why_it_stays_so() {
        policy(policy -> policy.withHardDelete(true));
        Run run = dropped();

        UndoOutlook outlook = engine.undoing().preview(UndoRequest.of(run.id()));

        assertEquals(1, outlook.impossible(), outlook::toString);
        assertTrue(English.of(outlook.kept().getFirst().why()).contains("for good"));
        assertTrue(planOf(run).stream().anyMatch(warning -> warning.contains("cannot be undone")));
    }

    private List<String> planOf(Run run) {
        return English.of(ports().runs()
                .findPlan(run.plan().orElseThrow())
                .orElseThrow()
                .summary()
                .warnings());
    }

    @Test
    void a_deletion_of_the_shops_that_was_accepted_is_created_again() throws Exception {
        deleteInShop("A-1");
        Run run = full();
        assertEquals(Link.IGNORED, state("A-1").link());

        Undone undone = undo(run);

        assertEquals(1, undone.outlook().of(Deed.RECREATE));
        assertEquals("Lamp A-1", title("A-1"));
        assertFixpoint();
    }

    @Test
    void what_was_taken_from_the_shop_is_left_alone_there_again() throws Exception {
        policy(policy -> policy.withPullOrphans(true));
        now = now.plusSeconds(60);
        merchant.send(
                "mutation { productCreate(product: {title: \"Merchant's own\"}) { product { id } userErrors { message"
                        + " } } }",
                Map.of());
        Run run = full();
        assertEquals(1, run.tally().pulled());

        Undone undone = undo(run);

        assertEquals(1, undone.outlook().of(Deed.RELEASE));
        assertFixpoint();
        assertEquals(3, sandbox.shop().productCount());
    }

    @Test
    void what_nobody_may_write_is_not_said_to_be_taken_back() throws Exception {
        feed.set("A-1", TITLE, Value.text("Better lamp"));
        read();
        Run run = sync();
        policy(policy -> policy.withGroupOwners(Map.of(FieldGroup.CONTENT, Ownership.SHOP)));

        UndoOutlook outlook = engine.undoing().preview(UndoRequest.of(run.id()));

        assertTrue(outlook.isEmpty(), outlook::toString);
        assertTrue(English.of(outlook.kept().getFirst().why()).contains("shop"), outlook::toString);
        assertEquals("Better lamp", title("A-1"));
    }

    @Test
    void everything_goes_back_to_a_moment_in_one_run() throws Exception {
        now = now.plusSeconds(3600);
        java.time.Instant moment = now;
        feed.set("A-1", TITLE, Value.text("One")).put("A-3", Goods.lamp("A-3"));
        read();
        Run first = sync();
        now = now.plusSeconds(60);
        feed.set("A-1", TITLE, Value.text("Two")).remove("A-2");
        read();
        Run second = sync();
        now = now.plusSeconds(60);
        retitle("A-1", "Merchant's lamp");

        UndoRequest request = UndoRequest.since(moment, List.of(first.id(), second.id()));
        Undone undone = engine.undoing().undo(request, "bert", RunListener.NONE);
        done(undone.run().orElseThrow());

        assertEquals("ACTIVE", status("A-2"));
        assertEquals("ARCHIVED", status("A-3"));
        assertEquals("Merchant's lamp", title("A-1"));
        assertEquals(
                Optional.of(TITLE), undone.outlook().kept().stream().findFirst().flatMap(UndoOutlook.Kept::path));
        assertEquals(
                List.of(undone.run().get().id()),
                ports().runs()
                        .takeBacks()
                        .writers(ports().runs()
                                .takeBacks()
                                .of(first.id())
                                .getFirst()
                                .id()));
    }

    @Test
    void a_field_alone_leaves_the_product_as_a_whole_alone() throws Exception {
        Run run = created();
        UndoOutlook outlook =
                engine.undoing().preview(new UndoRequest(run.id(), Optional.empty(), Optional.of(Field.TITLE)));
        assertTrue(outlook.isEmpty(), outlook::toString);
    }
}
