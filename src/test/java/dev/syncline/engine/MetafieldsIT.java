package dev.syncline.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.Choice;
import dev.syncline.model.FieldPath;
import dev.syncline.model.OperationKind;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemKind;
import dev.syncline.queue.OperationState;
import dev.syncline.testing.English;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Metafields in both directions: compared by type, written by compare-and-set, those of others never touched. */
final class MetafieldsIT extends EngineContract {
    private static final FieldPath CARE = FieldPath.metafield("custom", "care");
    private static final FieldPath WATTS = FieldPath.metafield("custom", "watts");
    private static final FieldPath SPECS = FieldPath.metafield("specs", "all");

    @BeforeEach
    void agree() {
        ask();
        feed.put(
                "A",
                Goods.lamp("A")
                        .with(CARE, Optional.of(text("Wipe it")))
                        .with(WATTS, Optional.of(new Value.Metafield("number_integer", "40")))
                        .with(SPECS, Optional.of(new Value.Metafield("json", "{\"b\": 1.0, \"a\": [2]}"))));
        read();
        sync();
    }

    @Test
    void they_are_created_with_the_product_and_read_back_as_the_shop_keeps_them() throws Exception {
        assertEquals(Map.of("care", "Wipe it", "watts", "40"), metafields("custom"));
        assertEquals("json", metafield("specs", "all").get("type").asString());
        assertFixpoint();
    }

    @Test
    void a_change_here_is_pushed_and_a_second_sync_writes_nothing() throws Exception {
        feed.set("A", WATTS, new Value.Metafield("number_integer", "60"));
        feed.set("A", CARE, text("Wipe it dry"));
        read();
        Run run = sync();

        assertEquals(Map.of("care", "Wipe it dry", "watts", "60"), metafields("custom"));
        assertEquals(1, run.tally().updated());
        assertFixpoint();
    }

    @Test
    void the_same_number_or_json_written_otherwise_is_no_change() {
        feed.set("A", WATTS, new Value.Metafield("number_integer", "40.0"));
        feed.set("A", SPECS, new Value.Metafield("json", "{\"a\":[2],\"b\":1}"));
        read();
        assertFixpoint();
    }

    @Test
    void a_change_there_is_pulled() throws Exception {
        setInShop("custom", "care", "Brush it");
        sync();

        assertEquals(Optional.of(text("Brush it")), local("A", CARE));
        assertFixpoint();
    }

    @Test
    void a_change_on_both_sides_waits_and_its_decision_is_written() throws Exception {
        feed.set("A", CARE, text("Wipe it dry"));
        read();
        setInShop("custom", "care", "Brush it");
        sync();

        OpenConflict waiting = conflict();
        assertEquals(CARE, waiting.path());
        resolve(waiting, new Choice.Local());
        assertEquals("Wipe it dry", metafields("custom").get("care"));
        assertFixpoint();
    }

    @Test
    void another_value_that_a_person_gives_is_written() throws Exception {
        feed.set("A", CARE, text("Wipe it dry"));
        read();
        setInShop("custom", "care", "Brush it");
        sync();

        resolve(conflict(), new Choice.Edited(Optional.of(text("Leave it"))));
        assertEquals("Leave it", metafields("custom").get("care"));
        assertFixpoint();
    }

    /** Complaint 7: other apps' metafields wiped; a cleared metafield not cleared. */
    @Test
    void complaint_7_one_that_is_cleared_is_deleted_and_those_of_others_stay() throws Exception {
        setInShop("other_app", "rating", "5 stars");
        setInShop("custom", "shelf", "12");
        feed.set("A", CARE, text(""));
        feed.set("A", WATTS, new Value.Metafield("number_integer", "60"));
        read();
        sync();

        assertEquals(Map.of("watts", "60", "shelf", "12"), metafields("custom"));
        assertEquals(Map.of("rating", "5 stars"), metafields("other_app"));
        assertEquals(Optional.empty(), local("A", FieldPath.metafield("custom", "shelf")));
        assertFixpoint();
    }

    @Test
    void one_that_the_merchant_deletes_is_deleted_here() throws Exception {
        deleteInShop("custom", "care");
        sync();

        assertEquals(Optional.empty(), local("A", CARE));
        read();
        assertFixpoint();
    }

    @Test
    void one_that_comes_new_to_the_feed_is_not_written_over_what_the_shop_has_already() throws Exception {
        FieldPath shelf = FieldPath.metafield("custom", "shelf");
        setInShop("custom", "shelf", "12");
        sync();
        feed.set("A", shelf, text("7"));
        read();
        sync();

        assertEquals("12", metafields("custom").get("shelf"));
        assertEquals(shelf, conflict().path());
    }

    @Test
    void one_that_a_product_does_not_carry_is_left_alone_though_others_carry_it() throws Exception {
        feed.put("B", Goods.lamp("B"));
        read();
        sync();
        setInShop("B", "custom", "care", "Brush it");
        Run run = full();

        assertEquals(0, run.tally().planned(), () -> items(run).toString());
        assertEquals(Optional.empty(), local("B", CARE));
    }

    @Test
    void an_edit_between_plan_and_write_is_not_overwritten() throws Exception {
        feed.set("A", CARE, text("Wipe it dry"));
        read();
        Run planned = engine.syncs().sync(planOnly(), RunListener.NONE);
        setInShop("custom", "care", "Brush it");
        engine.syncs().applyPlan(planned.plan().orElseThrow(), true, "anna", RunListener.NONE);

        assertEquals("Brush it", metafields("custom").get("care"));
        assertEquals(CARE, conflict().path());
    }

    @Test
    void an_edit_between_the_last_reading_and_the_write_is_stopped_by_the_shop() throws Exception {
        feed.set("A", CARE, text("Wipe it dry"));
        read();
        engine = engine(step -> {
            if (step == Checkpoint.Step.INTENDED) {
                try {
                    setInShop("custom", "care", "Brush it");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        sync();

        assertEquals("Brush it", metafields("custom").get("care"));
        assertEquals(CARE, conflict().path());
    }

    @Test
    void a_lost_answer_is_settled_by_reading() throws Exception {
        feed.set("A", CARE, text("Wipe it dry"));
        read();
        disturb("{\"kind\": \"reset-after\", \"nth\": 1, \"field\": \"metafieldsSet\"}");
        Run run = sync();

        assertEquals("Wipe it dry", metafields("custom").get("care"));
        assertEquals(Map.of(OperationState.COMPLETED, 1), counts(run));
        assertFixpoint();
    }

    @Test
    void undo_gives_the_old_value_back_and_takes_away_what_was_added() throws Exception {
        FieldPath shelf = FieldPath.metafield("custom", "shelf");
        feed.set("A", CARE, text("Wipe it dry"));
        feed.set("A", shelf, text("7"));
        read();
        Run run = sync();
        assertEquals("7", metafields("custom").get("shelf"));
        engine.undoing().undo(new UndoRequest(run.id(), Optional.empty(), Optional.empty()), "anna", RunListener.NONE);

        assertEquals(Map.of("care", "Wipe it", "watts", "40"), metafields("custom"));
        read();
        assertFixpoint();
    }

    @Test
    void many_of_many_products_are_packed_and_one_that_is_refused_spoils_no_other() throws Exception {
        for (int i = 1; i <= 9; i++) {
            var fields = Goods.lamp("L" + i);
            for (int k = 0; k < 12; k++) {
                fields = fields.with(FieldPath.metafield("bulk", "key_" + k), Optional.of(text("v")));
            }
            feed.put("L" + i, fields);
        }
        read();
        sync();
        for (int i = 1; i <= 9; i++) {
            for (int k = 0; k < 12; k++) {
                feed.set(
                        "L" + i,
                        FieldPath.metafield("bulk", "key_" + k),
                        text(i == 5 && k == 3 ? "two\nlines" : "w" + i + k));
            }
        }
        read();
        Run run = engine.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE);

        assertEquals(Map.of(OperationState.COMPLETED, 8, OperationState.PARKED, 1), counts(run));
        for (int i = 1; i <= 9; i++) {
            assertEquals(i == 5 ? "v" : "w" + i + 7, metafields("L" + i, "bulk").get("key_7"));
        }
        assertTrue(operations(run.id()).stream()
                .filter(operation -> operation.state() == OperationState.PARKED)
                .allMatch(operation -> English.of(operation.cause()).contains("single line")));
    }

    @Test
    void only_what_goes_up_is_written_by_a_sync_up() throws Exception {
        feed.set("A", CARE, text("Wipe it dry"));
        read();
        done(engine.syncs().sync(only(OperationKind.SYNC_DOWN), RunListener.NONE));
        assertEquals("Wipe it", metafields("custom").get("care"));
        done(engine.syncs().sync(only(OperationKind.SYNC_UP), RunListener.NONE));
        assertEquals("Wipe it dry", metafields("custom").get("care"));
    }

    @Test
    void the_metafield_that_carries_the_key_is_never_written() throws Exception {
        feed.set("A", FieldPath.metafield("$app", "syncline_key"), text("X"));
        read();
        Run run = sync();

        assertEquals(
                List.of(ItemKind.HELD_BACK),
                items(run).stream().map(item -> item.kind()).toList());
        assertEquals(List.of("A"), new ArrayList<>(merchant.bySku().keySet()));
    }

    private static Value text(String content) {
        return new Value.Metafield("single_line_text_field", content);
    }

    private Map<String, String> metafields(String namespace) throws Exception {
        return metafields("A", namespace);
    }

    private Map<String, String> metafields(String sku, String namespace) throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (JsonNode each : all(sku)) {
            if (each.get("namespace").asString().equals(namespace)) {
                found.put(each.get("key").asString(), each.get("value").asString());
            }
        }
        return found;
    }

    private JsonNode metafield(String namespace, String key) throws Exception {
        return all("A").stream()
                .filter(each -> each.get("namespace").asString().equals(namespace))
                .filter(each -> each.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> all(String sku) throws Exception {
        return new ArrayList<>(merchant.send(
                        "query($id: ID!) { product(id: $id) { metafields(first: 50) {"
                                + " nodes { namespace key type value } } } }",
                        Map.of("id", inShop(sku).get("id").asString()))
                .at("/product/metafields/nodes")
                .values());
    }

    private void setInShop(String namespace, String key, String value) throws Exception {
        setInShop("A", namespace, key, value);
    }

    private void setInShop(String sku, String namespace, String key, String value) throws Exception {
        now = now.plusSeconds(60);
        Map<String, Object> input = new HashMap<>();
        input.put("ownerId", inShop(sku).get("id").asString());
        input.put("namespace", namespace);
        input.put("key", key);
        input.put("type", "single_line_text_field");
        input.put("value", value);
        JsonNode answer = merchant.send(
                "mutation($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {"
                        + " userErrors { message } } }",
                Map.of("metafields", List.of(input)));
        assertEquals(0, answer.at("/metafieldsSet/userErrors").size(), answer::toString);
    }

    private void deleteInShop(String namespace, String key) throws Exception {
        now = now.plusSeconds(60);
        merchant.send(
                "mutation($metafields: [MetafieldIdentifierInput!]!) { metafieldsDelete(metafields: $metafields) {"
                        + " deletedMetafields { key } userErrors { message } } }",
                Map.of(
                        "metafields",
                        List.of(Map.of(
                                "ownerId", inShop("A").get("id").asString(), "namespace", namespace, "key", key))));
    }
}
