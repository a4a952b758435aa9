package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.Choice;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemKind;
import dev.syncline.queue.OperationState;
import dev.syncline.testing.English;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** On which publications products are, in both directions; those that others put them on stay. */
final class PublicationsIT extends EngineContract {
    private static final FieldPath PUBLICATIONS = FieldPath.of(Field.PUBLICATIONS);
    private static final String STORE = "Online Store";
    private static final String TILL = "Point of Sale";

    @BeforeEach
    void agree() {
        ask();
        feed.put("A", Goods.lamp("A").with(PUBLICATIONS, Optional.of(Value.texts(STORE))));
        read();
    }

    @Test
    void a_new_product_is_published_right_after_its_creation_in_the_same_run() throws Exception {
        Run run = sync();

        assertEquals(List.of(STORE), publications());
        assertEquals(1, run.tally().created());
        assertEquals(0, run.tally().updated());
        assertEquals(Map.of(OperationState.COMPLETED, 2), counts(run));
        assertFixpoint();
    }

    @Test
    void a_change_here_adds_and_takes_away_and_leaves_what_others_did() throws Exception {
        sync();
        feed.set("A", PUBLICATIONS, Value.texts(TILL.toLowerCase(java.util.Locale.ROOT)));
        read();
        sync();

        assertEquals(List.of(TILL), publications());
        assertFixpoint();
    }

    @Test
    void a_change_there_is_pulled() throws Exception {
        sync();
        publish(TILL);
        sync();

        assertEquals(Optional.of(Value.texts(STORE, TILL)), local("A", PUBLICATIONS));
        assertFixpoint();
    }

    @Test
    void a_change_on_both_sides_waits_and_its_decision_is_written() throws Exception {
        sync();
        feed.set("A", PUBLICATIONS, Value.texts());
        read();
        publish(TILL);
        sync();

        OpenConflict waiting = conflict();
        assertEquals(PUBLICATIONS, waiting.path());
        assertEquals(List.of(STORE, TILL), publications());
        resolve(waiting, new Choice.Merge());
        assertEquals(List.of(TILL), publications());
        assertFixpoint();
    }

    @Test
    void one_that_the_shop_does_not_have_is_held_back_and_it_says_which_there_are() throws Exception {
        sync();
        feed.set("A", PUBLICATIONS, Value.texts(STORE, "Market stall"));
        read();
        Run run = sync();

        assertEquals(
                List.of(ItemKind.HELD_BACK),
                items(run).stream().map(item -> item.kind()).toList());
        String why = English.of(items(run).getFirst().fields().getFirst().by());
        assertTrue(why.contains("Market stall") && why.contains(TILL), why);
        assertEquals(List.of(STORE), publications());
    }

    @Test
    void a_lost_answer_is_settled_by_reading() throws Exception {
        sync();
        feed.set("A", PUBLICATIONS, Value.texts(STORE, TILL));
        read();
        disturb("{\"kind\": \"reset-after\", \"nth\": 1, \"field\": \"publishablePublish\"}");
        Run run = sync();

        assertEquals(List.of(STORE, TILL), publications());
        assertEquals(Map.of(OperationState.COMPLETED, 1), counts(run));
        assertFixpoint();
    }

    @Test
    void an_edit_between_plan_and_write_is_not_overwritten() throws Exception {
        sync();
        feed.set("A", PUBLICATIONS, Value.texts());
        read();
        Run planned = engine.syncs().sync(planOnly(), RunListener.NONE);
        publish(TILL);
        engine.syncs().applyPlan(planned.plan().orElseThrow(), true, "anna", RunListener.NONE);

        assertEquals(List.of(STORE, TILL), publications());
        assertEquals(PUBLICATIONS, conflict().path());
    }

    @Test
    void undo_gives_the_old_ones_back() throws Exception {
        sync();
        feed.set("A", PUBLICATIONS, Value.texts(TILL));
        read();
        Run run = sync();
        engine.undoing().undo(new UndoRequest(run.id(), Optional.empty(), Optional.empty()), "anna", RunListener.NONE);

        assertEquals(List.of(STORE), publications());
        read();
        assertFixpoint();
    }

    @Test
    void a_product_that_does_not_say_where_it_shall_be_is_left_where_it_is() throws Exception {
        feed.put("B", Goods.lamp("B"));
        read();
        sync();
        publish("B", TILL);
        Run run = full();

        assertEquals(0, run.tally().planned(), () -> items(run).toString());
        assertEquals(Optional.empty(), local("B", PUBLICATIONS));
    }

    private List<String> publications() throws Exception {
        JsonNode found = merchant.send(
                "query($id: ID!) { product(id: $id) { resourcePublicationsV2(first: 10) { nodes { publication { name"
                        + " } } } } }",
                Map.of("id", inShop("A").get("id").asString()));
        List<String> names = new ArrayList<>();
        found.at("/product/resourcePublicationsV2/nodes")
                .values()
                .forEach(node -> names.add(node.at("/publication/name").asString()));
        return names;
    }

    private void publish(String name) throws Exception {
        publish("A", name);
    }

    private void publish(String sku, String name) throws Exception {
        now = now.plusSeconds(60);
        Map<String, String> ids = new HashMap<>();
        merchant.send("query { publications(first: 10) { nodes { id name } } }", Map.of())
                .at("/publications/nodes")
                .values()
                .forEach(node ->
                        ids.put(node.get("name").asString(), node.get("id").asString()));
        merchant.send(
                "mutation($id: ID!, $input: [PublicationInput!]!) { publishablePublish(id: $id, input: $input) {"
                        + " userErrors { message } } }",
                Map.of(
                        "id",
                        inShop(sku).get("id").asString(),
                        "input",
                        List.of(Map.of("publicationId", ids.get(name)))));
    }
}
