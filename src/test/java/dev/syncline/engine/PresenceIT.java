package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.Choice;
import dev.syncline.model.Link;
import dev.syncline.model.ProductId;
import dev.syncline.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Products that come and go on either side. */
final class PresenceIT extends EngineContract {
    @BeforeEach
    void agree() {
        ask();
        agreed("A-1", "A-2");
    }

    @Test
    void what_the_feed_drops_is_archived_and_active_again_once_it_is_listed() throws Exception {
        feed.remove("A-1");
        assertEquals(1, read().removed());
        assertEquals(1, sync().tally().deleted());
        assertEquals("ARCHIVED", status("A-1"));
        assertFixpoint();

        feed.put("A-1", Goods.lamp("A-1"));
        read();
        sync();

        assertEquals("ACTIVE", status("A-1"));
        assertEquals(2, sandbox.shop().productCount());
        assertFixpoint();
    }

    @Test
    void what_the_feed_drops_while_it_lists_another_again_is_dropped_all_the_same() {
        feed.remove("A-1");
        read();
        feed.put("A-1", Goods.lamp("A-1")).remove("A-2");

        assertEquals(1, read().removed());
        assertFalse(state("A-2").presence().local());
    }

    @Test
    void what_the_feed_drops_is_deleted_where_the_shop_wants_it_so() throws Exception {
        policy(policy -> policy.withHardDelete(true));
        feed.remove("A-1");
        read();

        assertEquals(1, sync().tally().deleted());

        assertFalse(merchant.bySku().containsKey("A-1"));
        assertFixpoint();
    }

    @Test
    void what_the_shop_deleted_never_comes_back() throws Exception {
        deleteInShop("A-1");
        full();
        assertEquals(Link.IGNORED, state("A-1").link());

        feed.set("A-1", TITLE, Value.text("Still supplied"));
        read();
        full();
        sync();

        assertFalse(merchant.bySku().containsKey("A-1"));
        assertFixpoint();
    }

    @Test
    void dropped_here_and_edited_there_waits_and_can_be_archived() throws Exception {
        contradict();
        resolve(conflict(), new Choice.Local());

        assertEquals("ARCHIVED", status("A-1"));
        assertEquals(List.of(), conflicts());
        assertFixpoint();
    }

    @Test
    void dropped_here_and_edited_there_waits_and_can_be_kept() throws Exception {
        contradict();
        resolve(conflict(), new Choice.Remote());

        assertEquals("ACTIVE", status("A-1"));
        assertEquals(Optional.of(Value.text("Merchant's lamp")), local("A-1", TITLE));
        assertEquals(List.of(), conflicts());
        assertEquals(0, read().removed());
        assertFixpoint();
    }

    @Test
    void edited_here_and_deleted_there_can_be_created_again() throws Exception {
        deleteInShop("A-1");
        feed.set("A-1", TITLE, Value.text("Still supplied"));
        read();
        full();
        assertFalse(merchant.bySku().containsKey("A-1"));

        resolve(conflict(), new Choice.Local());

        assertEquals("Still supplied", title("A-1"));
        assertFixpoint();
    }

    @Test
    void edited_here_and_deleted_there_is_created_again_once_where_the_supplier_wins() throws Exception {
        policy(policy -> policy.withGroupOwners(Map.of()));
        deleteInShop("A-1");
        feed.set("A-1", TITLE, Value.text("Still supplied"));
        read();

        Run run = full();

        assertEquals(1, run.tally().created());
        assertEquals("Still supplied", title("A-1"));
        assertEquals(2, sandbox.shop().productCount());
        assertFixpoint();
    }

    @Test
    void edited_here_and_deleted_there_can_stay_out() throws Exception {
        deleteInShop("A-1");
        feed.set("A-1", TITLE, Value.text("Still supplied"));
        read();
        full();

        resolve(conflict(), new Choice.Remote());

        assertEquals(Link.IGNORED, state("A-1").link());
        assertFalse(merchant.bySku().containsKey("A-1"));
        assertFixpoint();
    }

    @Test
    void gone_on_both_sides_is_forgotten() throws Exception {
        ProductId gone = number("A-1");
        deleteInShop("A-1");
        feed.remove("A-1");
        read();

        full();

        assertTrue(ports().catalogue().load(List.of(gone)).isEmpty());
        assertFixpoint();
    }

    @Test
    void an_orphan_is_left_alone_and_forgotten_with_its_product() throws Exception {
        create("Merchant's own");
        full();
        assertEquals(1, ports().catalogue().counts(shop().id()).orphans());
        assertEquals("Merchant's own", title("M-1"));
        retitle("M-1", "Still the merchant's");
        full();
        assertEquals(1, ports().catalogue().counts(shop().id()).orphans());

        deleteInShop("M-1");
        full();

        assertEquals(0, ports().catalogue().counts(shop().id()).orphans());
        assertFixpoint();
    }

    @Test
    void a_pulled_orphan_is_in_the_catalogue_and_no_feed_takes_it_out() throws Exception {
        policy(policy -> policy.withPullOrphans(true));
        create("Merchant's own");
        full();
        assertEquals(Optional.of(Value.text("Merchant's own")), local("M-1", TITLE));

        feed.set("A-1", TITLE, Value.text("Something new"));
        FeedReport report = read();

        assertEquals(0, report.removed());
        assertEquals(List.of(), report.holds());
        assertTrue(state("M-1").presence().local());
        sync();
        assertFixpoint();
    }

    @Test
    void an_orphan_that_the_feed_lists_is_adopted() throws Exception {
        create("Merchant's own");
        full();
        feed.put("shop:" + id("M-1"), Goods.lamp("M-1"));
        read();

        assertEquals(Link.ADOPTED, state("M-1").link());
        assertFixpoint();
        assertEquals("Merchant's own", title("M-1"));
    }

    private void contradict() throws Exception {
        retitle("A-1", "Merchant's lamp");
        feed.remove("A-1");
        read();
        sync();
        assertEquals("ACTIVE", status("A-1"));
    }

    private void create(String title) throws Exception {
        merchant.send(
                "mutation($input: ProductSetInput!) { productSet(input: $input) { product { id } userErrors { message"
                        + " } } }",
                Map.of(
                        "input",
                        Map.of(
                                "title",
                                title,
                                "productOptions",
                                List.of(Map.of("name", "Title", "values", List.of(Map.of("name", "Default Title")))),
                                "variants",
                                List.of(Map.of(
                                        "optionValues",
                                        List.of(Map.of("optionName", "Title", "name", "Default Title")),
                                        "inventoryItem",
                                        Map.of("sku", "M-1"))))));
    }

    private String id(String sku) throws Exception {
        return inShop(sku).get("id").asString();
    }

    private String status(String sku) throws Exception {
        return inShop(sku).get("status").asString();
    }
}
