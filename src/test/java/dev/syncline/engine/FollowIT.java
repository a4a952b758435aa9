package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.RemoteId;
import dev.syncline.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the shop reports of single products, and what becomes of it. */
final class FollowIT extends EngineContract {
    private Optional<Run> follow(boolean all, RemoteId... reported) {
        return engine.syncs().follow(shop().id(), List.of(reported), all, "webhook");
    }

    private RemoteId remote(String sku) {
        return state(sku).remoteId().orElseThrow();
    }

    @Test
    void an_edit_in_the_shop_is_pulled_by_a_run_about_that_product_alone() throws Exception {
        agreed("A-1", "A-2");
        retitle("A-1", "By the merchant");
        retitle("A-2", "Not reported");
        Run run = done(follow(false, remote("A-1")).orElseThrow());
        assertEquals(RunKind.INCREMENTAL, run.kind());
        assertEquals("webhook", run.actor());
        assertEquals(1, run.tally().pulled());
        assertEquals(Optional.of(Value.text("By the merchant")), local("A-1", TITLE));
        assertEquals(Optional.of(Value.text("Lamp A-2")), local("A-2", TITLE));
    }

    @Test
    void our_own_write_that_comes_back_is_no_edit_and_no_run() {
        agreed("A-1");
        feed.set("A-1", TITLE, Value.text("By the supplier"));
        read();
        sync();
        assertEquals(Optional.empty(), follow(false, remote("A-1")));
        assertEquals(Optional.empty(), follow(true, remote("A-1")));
    }

    @Test
    void a_report_of_an_earlier_moment_brings_nothing_back() throws Exception {
        agreed("A-1");
        retitle("A-1", "First");
        retitle("A-1", "Second");
        assertTrue(follow(false, remote("A-1")).isPresent());
        assertEquals(Optional.empty(), follow(false, remote("A-1")));
        assertEquals(Optional.of(Value.text("Second")), local("A-1", TITLE));
    }

    @Test
    void what_was_read_before_its_process_ended_is_still_done_when_it_is_looked_at_again() throws Exception {
        agreed("A-1");
        retitle("A-1", "By the merchant");
        Engine dying = engine(at -> {
            if (at == Checkpoint.Step.PLANNED) {
                throw new IllegalStateException("the process ends here");
            }
        });
        assertThrows(
                IllegalStateException.class,
                () -> dying.syncs().follow(shop().id(), List.of(remote("A-1")), false, "webhook"));
        assertEquals(Optional.empty(), follow(false, remote("A-1")));
        assertEquals(1, done(follow(true, remote("A-1")).orElseThrow()).tally().pulled());
    }

    @Test
    void a_product_that_is_gone_is_taken_note_of_whatever_was_reported() throws Exception {
        agreed("A-1", "A-2");
        RemoteId gone = remote("A-1");
        deleteInShop("A-1");
        assertTrue(follow(false, gone).isPresent());
        assertFalse(state("A-1").presence().remote());
        assertEquals(Optional.empty(), follow(false, gone));
    }

    @Test
    void a_product_that_is_only_in_the_shop_is_an_orphan_and_no_run() throws Exception {
        agreed("A-1");
        String id = merchant.send(
                        "mutation { productCreate(product: {title: \"New\"}) { product { id } userErrors { message } }"
                                + " }",
                        java.util.Map.of())
                .at("/productCreate/product/id")
                .asString();
        assertEquals(Optional.empty(), follow(false, new RemoteId(id)));
        assertEquals(1, ports().catalogue().counts(shop().id()).orphans());
        assertEquals(Optional.empty(), follow(false, new RemoteId("gid://shopify/Product/7")));
    }

    @Test
    void a_conflict_waits_for_a_person_as_after_any_sync() throws Exception {
        agreed("A-1");
        ask();
        retitle("A-1", "By the merchant");
        feed.set("A-1", TITLE, Value.text("By the supplier"));
        read();
        follow(false, remote("A-1"));
        assertEquals(TITLE, conflict().path());
    }

    @Test
    void a_shop_that_waits_for_its_first_sync_is_read_and_not_written_to() throws Exception {
        feed.put("A-1", Goods.lamp("A-1"));
        read();
        Run waiting = engine.syncs().sync(unapproved(), RunListener.NONE);
        assertEquals(RunState.AWAITING_APPROVAL, waiting.state());
        String id = merchant.send(
                        "mutation { productCreate(product: {title: \"New\"}) { product { id } userErrors { message } }"
                                + " }",
                        java.util.Map.of())
                .at("/productCreate/product/id")
                .asString();
        assertEquals(Optional.empty(), follow(true, new RemoteId(id)));
        assertEquals(1, merchant.bySku().size());
    }

    @Test
    void a_stopped_shop_is_not_read() {
        agreed("A-1");
        RemoteId remote = remote("A-1");
        ports().shops().setStopped(shop().id(), Optional.of("stocktaking"));
        assertThrows(ShopStopped.class, () -> follow(false, remote));
        ports().shops().setStopped(shop().id(), Optional.empty());
    }

    @Test
    void what_was_missed_is_read_by_the_delta_and_done_for_what_changed() throws Exception {
        agreed("A-1", "A-2");
        retitle("A-2", "Missed");
        Run run = done(engine.syncs().catchUp(shop().id(), "webhook").orElseThrow());
        assertEquals(1, run.tally().pulled());
        assertEquals(Optional.of(Value.text("Missed")), local("A-2", TITLE));
        assertEquals(Optional.empty(), engine.syncs().catchUp(shop().id(), "webhook"));
    }

    @Test
    void what_our_side_carries_of_publications_and_collections_is_pulled_with_a_report_and_written_after_it()
            throws Exception {
        FieldPath publications = FieldPath.of(Field.PUBLICATIONS);
        FieldPath collections = FieldPath.of(Field.COLLECTIONS);
        feed.put(
                "A-1",
                Goods.lamp("A-1")
                        .with(publications, Optional.of(Value.texts("Online Store")))
                        .with(collections, Optional.of(Value.texts("lamps"))));
        read();
        sync();
        merchant.send(
                "mutation($id: ID!, $leave: [ID!]) { productUpdate(product: {id: $id, collectionsToLeave: $leave}) {"
                        + " userErrors { message } } }",
                Map.of("id", remote("A-1").text(), "leave", List.of(collection("lamps"))));
        feed.set("A-1", publications, Value.texts("Online Store", "Point of Sale"));
        read();
        Run run = done(follow(false, remote("A-1")).orElseThrow());
        assertEquals(1, run.tally().pulled());
        assertEquals(1, run.tally().updated());
        assertEquals(Optional.of(Value.texts()), local("A-1", collections));
        assertEquals(Optional.empty(), follow(false, remote("A-1")));
    }

    private String collection(String handle) throws Exception {
        return merchant.send(
                        "query($handle: String!) { collectionByIdentifier(identifier: {handle: $handle}) { id } }",
                        Map.of("handle", handle))
                .at("/collectionByIdentifier/id")
                .asString();
    }
}
