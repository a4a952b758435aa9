package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.Undoing.Undone;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import dev.syncline.testing.English;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Taking back what runs did beyond the product's own fields: metafields, publications, collections, handles. */
final class UndoKindsIT extends EngineContract {
    private static final FieldPath HANDLE = FieldPath.of(Field.HANDLE);
    private static final FieldPath PUBLICATIONS = FieldPath.of(Field.PUBLICATIONS);
    private static final FieldPath COLLECTIONS = FieldPath.of(Field.COLLECTIONS);
    private static final FieldPath CARE = FieldPath.metafield("custom", "care");
    private static final FieldPath WATTS = FieldPath.metafield("custom", "watts");
    private static final FieldPath SHELF = FieldPath.metafield("custom", "shelf");
    private static final String STORE = "Online Store";
    private static final String TILL = "Point of Sale";

    @BeforeEach
    void agree() {
        feed.put(
                "A",
                Goods.lamp("A")
                        .with(HANDLE, Optional.of(Value.text("lamp-a")))
                        .with(CARE, Optional.of(text("Wipe it")))
                        .with(WATTS, Optional.of(text("40")))
                        .with(PUBLICATIONS, Optional.of(Value.texts(STORE)))
                        .with(COLLECTIONS, Optional.of(Value.texts("lamps", "winter-sale"))));
        feed.put("B", Goods.lamp("B"));
        read();
        sync();
    }

    @Test
    void one_run_that_wrote_them_all_is_taken_back_to_the_letter_and_so_is_that() throws Exception {
        JsonNode before = everything("A");
        feed.set("A", CARE, text("Wipe it dry"))
                .set("A", WATTS, text(""))
                .set("A", SHELF, text("7"))
                .set("A", PUBLICATIONS, Value.texts(TILL))
                .set("A", COLLECTIONS, Value.texts("lamps", "new"))
                .set("A", TITLE, Value.text("Better lamp"));
        read();
        Run run = done(engine.handles()
                .change(number("A"), "bright-lamp", "anna", RunListener.NONE)
                .orElseThrow());
        JsonNode written = everything("A");
        assertNotEquals(before, written);

        Undone undone = undo(run);

        assertEquals(before, everything("A"));
        assertEquals(7, undone.outlook().fields(), undone::toString);
        read();
        assertFixpoint();
        assertEquals(before, everything("A"));

        undo(undone.run().orElseThrow());
        assertEquals(written, everything("A"));
        read();
        assertFixpoint();
    }

    @Test
    void what_the_product_said_nothing_of_before_is_as_it_was() throws Exception {
        JsonNode before = everything("B");
        feed.set("B", PUBLICATIONS, Value.texts(STORE, TILL))
                .set("B", COLLECTIONS, Value.texts("lamps"))
                .set("B", CARE, text("Wipe it"));
        read();
        Run run = sync();
        JsonNode written = everything("B");
        assertNotEquals(before, written);

        Undone undone = undo(run);

        assertEquals(before, everything("B"));
        read();
        assertFixpoint();
        undo(undone.run().orElseThrow());
        assertEquals(written, everything("B"));
    }

    @Test
    void a_collection_that_was_created_stays_and_it_is_said() throws Exception {
        feed.set("B", COLLECTIONS, Value.texts("new"));
        read();
        Run run = sync();

        Undone undone = undo(run);

        UndoOutlook.Kept kept = undone.outlook().kept().getFirst();
        assertEquals(1, undone.outlook().impossible());
        assertEquals("new", kept.key());
        assertTrue(English.of(kept.words()).contains("stays"), English.of(kept.words()));
        assertEquals(
                List.of(),
                everything("B").at("/collections/nodes").valueStream().toList());
    }

    @Test
    void one_kind_alone_leaves_the_others() throws Exception {
        feed.set("A", CARE, text("Wipe it dry")).set("A", COLLECTIONS, Value.texts("winter-sale"));
        read();
        Run run = sync();
        undo(new UndoRequest(run.id(), Optional.empty(), Optional.of(Field.COLLECTIONS)));

        assertEquals(2, everything("A").at("/collections/nodes").size());
        assertTrue(everything("A").toString().contains("Wipe it dry"));
        assertFixpoint();
    }

    @Test
    void what_was_changed_since_stays_and_the_rest_is_taken_back() throws Exception {
        feed.set("A", CARE, text("Wipe it dry")).set("A", PUBLICATIONS, Value.texts(TILL));
        read();
        Run run = sync();
        now = now.plusSeconds(60);
        setInShop("care", "Brush it");
        sync();

        UndoOutlook outlook = undo(run).outlook();

        assertEquals(1, outlook.edited(), outlook::toString);
        assertEquals(Optional.of(CARE), outlook.kept().getFirst().path());
        assertTrue(everything("A").toString().contains("Brush it"));
        assertEquals(
                STORE,
                everything("A")
                        .at("/resourcePublicationsV2/nodes/0/publication/name")
                        .asString());
        assertFixpoint();
    }

    @Test
    void what_was_created_with_them_is_archived_and_comes_back_with_them() throws Exception {
        feed.put(
                "C",
                Goods.lamp("C")
                        .with(CARE, Optional.of(text("Wipe it")))
                        .with(PUBLICATIONS, Optional.of(Value.texts(STORE)))
                        .with(COLLECTIONS, Optional.of(Value.texts("lamps"))));
        read();
        Run run = sync();
        JsonNode written = everything("C");

        Undone undone = undo(run);
        assertEquals("ARCHIVED", everything("C").get("status").asString());
        assertFixpoint();

        undo(undone.run().orElseThrow());
        assertEquals(written, everything("C"));
        assertFixpoint();
    }

    @Test
    void a_deletion_that_was_accepted_is_created_again_with_them() throws Exception {
        JsonNode before = everything("A");
        deleteInShop("A");
        Run run = full();

        undo(run);

        for (String part : List.of("title", "metafields", "collections", "resourcePublicationsV2")) {
            assertEquals(before.get(part), everything("A").get(part), part);
        }
        assertFixpoint();
    }

    private Undone undo(Run run) {
        return undo(UndoRequest.of(run.id()));
    }

    private Undone undo(UndoRequest request) {
        UndoOutlook before = engine.undoing().preview(request);
        Undone undone = engine.undoing().undo(request, "bert", RunListener.NONE);
        assertEquals(before, undone.outlook());
        undone.run().ifPresent(EngineHarness::done);
        return undone;
    }

    private static Value text(String content) {
        return new Value.Metafield("single_line_text_field", content);
    }

    /** All that a run may write of a product, in an order that does not depend on when it was written. */
    private JsonNode everything(String sku) throws Exception {
        JsonNode product = merchant.send("""
            query($id: ID!) {
              product(id: $id) {
                id title handle status tags vendor descriptionHtml
                metafields(first: 50) { nodes { namespace key type value } }
                resourcePublicationsV2(first: 10) { nodes { publication { name } } }
                collections(first: 20) { nodes { handle } }
                variants(first: 10) { nodes { id sku price } }
              }
            }\
            """, Map.of("id", inShop(sku).get("id").asString()))
                .get("product");
        for (String list : List.of("metafields", "resourcePublicationsV2", "collections")) {
            List<JsonNode> nodes = product.get(list)
                    .get("nodes")
                    .valueStream()
                    .sorted(java.util.Comparator.comparing(JsonNode::toString))
                    .toList();
            ((tools.jackson.databind.node.ObjectNode) product.get(list))
                    .putArray("nodes")
                    .addAll(nodes);
        }
        return product;
    }

    private void setInShop(String key, String value) throws Exception {
        Map<String, Object> input = new HashMap<>();
        input.put("ownerId", inShop("A").get("id").asString());
        input.put("namespace", "custom");
        input.put("key", key);
        input.put("type", "single_line_text_field");
        input.put("value", value);
        merchant.send(
                "mutation($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {"
                        + " userErrors { message } } }",
                Map.of("metafields", List.of(input)));
    }
}
