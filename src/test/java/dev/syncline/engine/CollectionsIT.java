package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.Choice;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.MutationKind;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemKind;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.testing.English;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Collections in both directions: those that people fill are joined and left, missing ones are created first, smart ones left alone. */
final class CollectionsIT extends EngineContract {
    private static final FieldPath COLLECTIONS = FieldPath.of(Field.COLLECTIONS);

    @BeforeEach
    void stock() {
        ask();
        feed.put("A", Goods.lamp("A").with(COLLECTIONS, Optional.of(Value.texts("lamps", "winter-sale"))));
        feed.put("B", Goods.lamp("B").with(COLLECTIONS, Optional.of(Value.texts("lamps"))));
        feed.put("C", Goods.lamp("C"));
        read();
    }

    @Test
    void what_the_shop_lacks_is_created_once_and_then_filled() throws Exception {
        Run run = sync();

        assertEquals(List.of("lamps", "winter-sale"), collections("A"));
        assertEquals(List.of("lamps"), collections("B"));
        assertEquals(Map.of("lamps", "Lamps", "winter-sale", "Winter sale"), inShopByHandle());
        assertEquals(
                2,
                operations(run.id()).stream()
                        .filter(each -> each.mutation() == MutationKind.COLLECTION_CREATE)
                        .count());
        assertFixpoint();
    }

    @Test
    void a_change_here_joins_and_leaves_and_a_second_sync_writes_nothing() throws Exception {
        sync();
        feed.set("A", COLLECTIONS, Value.texts("lamps", "new"));
        read();
        sync();

        assertEquals(List.of("lamps", "new"), collections("A"));
        assertFixpoint();
    }

    @Test
    void a_change_there_is_pulled_by_a_full_reading() throws Exception {
        sync();
        join("A", "sale");
        full();

        assertEquals(Optional.of(Value.texts("lamps", "sale", "winter-sale")), local("A", COLLECTIONS));
        assertFixpoint();
    }

    @Test
    void a_change_on_both_sides_waits_and_its_decision_is_written() throws Exception {
        sync();
        feed.set("B", COLLECTIONS, Value.texts("lamps", "new"));
        read();
        join("B", "sale");
        full();

        OpenConflict waiting = conflict();
        assertEquals(COLLECTIONS, waiting.path());
        resolve(waiting, new Choice.Merge());
        assertEquals(List.of("lamps", "new", "sale"), collections("B"));
        assertFixpoint();
    }

    @Test
    void a_smart_collection_is_neither_joined_nor_taken_for_an_edit() throws Exception {
        merchant.send(
                "mutation($c: CollectionCreateInput!) { collectionCreate(collection: $c) { userErrors { message } } }",
                Map.of(
                        "c",
                        Map.of(
                                "title",
                                "Glass",
                                "sources",
                                List.of(Map.of(
                                        "source",
                                        Map.of(
                                                "title",
                                                "Glass",
                                                "inclusion",
                                                Map.of(
                                                        "conditions",
                                                        List.of(Map.of(
                                                                "productTag",
                                                                Map.of(
                                                                        "matchType", "ANY",
                                                                        "relation", "TAGGED_WITH",
                                                                        "values", List.of("glass")))))))))));
        sync();
        now = now.plusSeconds(60);
        merchant.update(inShop("A").get("id").asString(), Map.of("tags", List.of("glass")));
        full();
        assertEquals(List.of("glass", "lamps", "winter-sale"), collections("A"));
        assertEquals(Optional.of(Value.texts("lamps", "winter-sale")), local("A", COLLECTIONS));
        assertFixpoint();

        feed.set("B", COLLECTIONS, Value.texts("lamps", "glass"));
        read();
        Run run = sync();
        assertEquals(
                List.of(ItemKind.HELD_BACK),
                items(run).stream().map(item -> item.kind()).toList());
        String why = English.of(items(run).getFirst().fields().getFirst().by());
        assertTrue(why.contains("glass") && why.contains("decided by the shop"), why);
    }

    @Test
    void a_creation_whose_answer_is_lost_makes_no_second_collection() throws Exception {
        disturb("{\"kind\": \"reset-after\", \"nth\": 1, \"field\": \"collectionCreate\"}");
        sync();

        assertEquals(List.of("lamps", "winter-sale"), collections("A"));
        assertEquals(2, inShopByHandle().size());
        assertFixpoint();
    }

    @Test
    void a_joining_whose_answer_is_lost_is_settled_by_reading() throws Exception {
        sync();
        feed.set("B", COLLECTIONS, Value.texts("winter-sale"));
        read();
        disturb("{\"kind\": \"reset-after\", \"nth\": 1, \"field\": \"productUpdate\"}");
        Run run = sync();

        assertEquals(List.of("winter-sale"), collections("B"));
        assertEquals(Map.of(OperationState.COMPLETED, 1), counts(run));
        assertFixpoint();
    }

    @Test
    void a_creation_that_fails_blocks_its_children_visibly_and_a_retry_unblocks_them() throws Exception {
        disturb("{\"kind\": \"status\", \"status\": 422, \"from\": 1, \"field\": \"collectionCreate\"}");
        Run run = engine.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE);
        List<Operation> parked = operations(run.id()).stream()
                .filter(each -> each.state() == OperationState.PARKED)
                .toList();
        assertEquals(2, parked.size(), parked::toString);
        List<Operation> blocked = operations(run.id()).stream()
                .filter(each -> each.state() == OperationState.SUSPENDED)
                .toList();
        assertEquals(2, blocked.size(), blocked::toString);
        assertTrue(
                blocked.stream().allMatch(each -> English.of(each.cause()).startsWith("blocked-by:")),
                blocked::toString);

        calm();
        parked.forEach(each -> ports().queue().requeue(each.id()));
        engine.syncs().workOff(run.id(), RunListener.NONE);
        assertEquals(List.of("lamps", "winter-sale"), collections("A"));
        assertFixpoint();
    }

    @Test
    void an_edit_between_plan_and_write_is_not_overwritten() throws Exception {
        sync();
        feed.set("B", COLLECTIONS, Value.texts("winter-sale"));
        read();
        Run planned = engine.syncs().sync(planOnly(), RunListener.NONE);
        join("B", "sale");
        engine.syncs().applyPlan(planned.plan().orElseThrow(), true, "anna", RunListener.NONE);

        assertEquals(List.of("lamps", "sale"), collections("B"));
        assertEquals(COLLECTIONS, conflict().path());
    }

    @Test
    void undo_gives_the_old_ones_back() throws Exception {
        sync();
        feed.set("B", COLLECTIONS, Value.texts("winter-sale"));
        read();
        Run run = sync();
        engine.undoing().undo(new UndoRequest(run.id(), Optional.empty(), Optional.empty()), "anna", RunListener.NONE);

        assertEquals(List.of("lamps"), collections("B"));
        read();
        assertFixpoint();
    }

    @Test
    void the_job_of_collections_writes_nothing_else() throws Exception {
        sync();
        feed.set("A", Goods.TITLE, Value.text("Another"));
        feed.set("A", COLLECTIONS, Value.texts("new"));
        feed.put("D", Goods.lamp("D"));
        read();
        Run run = done(engine.syncs().sync(request(RunKind.COLLECTIONS), RunListener.NONE));

        assertEquals(1, run.tally().planned());
        assertEquals(List.of("new"), collections("A"));
        assertEquals("Lamp A", title("A"));
        assertEquals(
                new TreeSet<>(List.of("A", "B", "C")),
                new TreeSet<>(merchant.bySku().keySet()));
    }

    @Test
    void a_product_that_names_no_collections_is_left_where_it_is() throws Exception {
        sync();
        join("C", "sale");
        Run run = full();

        assertEquals(0, run.tally().planned(), () -> items(run).toString());
        assertEquals(Optional.empty(), local("C", COLLECTIONS));
    }

    private List<String> collections(String sku) throws Exception {
        List<String> handles = new ArrayList<>();
        merchant.send(
                        "query($id: ID!) { product(id: $id) { collections(first: 20) { nodes { handle } } } }",
                        Map.of("id", inShop(sku).get("id").asString()))
                .at("/product/collections/nodes")
                .values()
                .forEach(node -> handles.add(node.get("handle").asString()));
        handles.sort(null);
        return handles;
    }

    private Map<String, String> inShopByHandle() throws Exception {
        Map<String, String> titles = new TreeMap<>();
        merchant.send("query { collections(first: 50) { nodes { handle title } } }", Map.of())
                .at("/collections/nodes")
                .values()
                .forEach(node -> titles.put(
                        node.get("handle").asString(), node.get("title").asString()));
        return titles;
    }

    /** The merchant makes a collection where there is none, and puts a product into it. */
    private void join(String sku, String handle) throws Exception {
        now = now.plusSeconds(60);
        JsonNode made = merchant.send(
                "mutation($c: CollectionCreateInput!) { collectionCreate(collection: $c) { collection { id }"
                        + " userErrors { message } } }",
                Map.of("c", Map.of("title", handle, "handle", handle)));
        merchant.update(
                inShop(sku).get("id").asString(),
                Map.of(
                        "collectionsToJoin",
                        List.of(made.at("/collectionCreate/collection/id").asString())));
    }
}
