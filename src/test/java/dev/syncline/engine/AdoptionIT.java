package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.ExistenceUndo.Deed;
import dev.syncline.compare.FirstAgreement;
import dev.syncline.model.Field;
import dev.syncline.model.FieldGroup;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Link;
import dev.syncline.model.ProductKey;
import dev.syncline.model.ProductState;
import dev.syncline.model.Value;
import dev.syncline.model.VariantKey;
import dev.syncline.sandbox.SeedProduct;
import dev.syncline.sandbox.SeedVariant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is on both sides already is linked, never made a second time. */
final class AdoptionIT extends EngineContract {
    @Test
    void by_sku_as_it_is() throws Exception {
        seeded(seed("Other title", "other", "A-1", ""));
        feed.put("A-1", Goods.lamp("A-1"));
        read();

        Run run = sync();

        assertEquals(1, run.tally().adopted());
        assertEquals(Link.ADOPTED, state("A-1").link());
        assertEquals("Other title", title("A-1"));
        assertEquals(Optional.of(Value.text("Lamp A-1")), local("A-1", TITLE));
        assertEquals(List.of(), sandbox.shop().writeLog());
        assertFixpoint();
    }

    @Test
    void a_link_taken_back_keeps_the_two_apart() {
        seeded(seed("Other title", "other", "A-1", ""));
        feed.put("A-1", Goods.lamp("A-1"));
        read();
        Run run = sync();

        Undoing.Undone undone = engine.undoing().undo(UndoRequest.of(run.id()), "bert", RunListener.NONE);

        assertEquals(1, undone.outlook().of(Deed.UNLINK));
        assertEquals(Link.IGNORED, lonely().link());
        assertEquals(1, ports().catalogue().counts(shop().id()).orphans());
        assertFixpoint();
        feed.set("A-1", TITLE, Value.text("Still supplied"));
        read();
        sync();
        assertFixpoint();
        assertEquals(Link.IGNORED, lonely().link());
        assertEquals(List.of(), sandbox.shop().writeLog());
    }

    @Test
    void a_link_whose_values_were_written_is_taken_back_after_them() throws Exception {
        policy(policy -> policy.withAdoption(Map.of(FieldGroup.CONTENT, FirstAgreement.SUPPLIER)));
        seeded(seed("Other title", "other", "A-1", ""));
        feed.put("A-1", Goods.lamp("A-1"));
        read();
        Run run = sync();
        assertEquals("Lamp A-1", title("A-1"));

        engine.undoing().undo(UndoRequest.of(run.id()), "bert", RunListener.NONE);

        assertEquals("Other title", title("A-1"));
        assertEquals(Link.IGNORED, lonely().link());
        assertFixpoint();
    }

    /** The catalogue's half of a product that is two. */
    private ProductState lonely() {
        return ports().catalogue()
                .loadByKey(shop().id(), List.of(new ProductKey("A-1")))
                .values()
                .iterator()
                .next();
    }

    @Test
    void by_barcode() {
        seeded(seed("Other title", "other", "", "4012345678901"));
        feed.put(
                "A-1",
                Goods.lamp("A-1")
                        .with(
                                FieldPath.of(VariantKey.ofSku("A-1"), Field.BARCODE),
                                Optional.of(Value.text("4012345678901"))));
        read();
        sync();

        assertEquals(Link.ADOPTED, state("A-1").link());
        assertEquals(1, sandbox.shop().productCount());
        assertFixpoint();
    }

    @Test
    void by_handle() {
        seeded(seed("Other title", "lamp-of-a", "", ""));
        feed.put("A-1", Goods.lamp("A-1").with(FieldPath.of(Field.HANDLE), Optional.of(Value.text("lamp-of-a"))));
        read();
        sync();

        assertEquals(Link.ADOPTED, state("A-1").link());
        assertEquals(1, sandbox.shop().productCount());
        assertFixpoint();
    }

    @Test
    void by_the_key_that_the_product_carries() {
        feed.put("A-1", Goods.lamp("A-1"));
        read();
        sync();
        // The catalogue is lost and read anew; the shop still carries the key, though the SKU is another by now.
        ports().catalogue().remove(List.of(number("A-1")));
        feed.put("A-1", Goods.lamp("B-9"));
        read();

        Run run = full();

        assertEquals(1, run.tally().adopted());
        assertEquals(1, sandbox.shop().productCount());
        assertEquals(Link.ADOPTED, state("A-1").link());
    }

    @Test
    void with_the_suppliers_word_where_the_shop_wants_it_so() throws Exception {
        policy(policy -> policy.withAdoption(Map.of(FieldGroup.CONTENT, FirstAgreement.SUPPLIER)));
        seeded(seed("Other title", "other", "A-1", ""));
        feed.put("A-1", Goods.lamp("A-1"));
        read();
        sync();

        assertEquals("Lamp A-1", title("A-1"));
        assertFixpoint();
    }

    @Test
    void with_the_shops_word_where_the_shop_wants_it_so() {
        policy(policy -> policy.withAdoption(Map.of(FieldGroup.CONTENT, FirstAgreement.SHOP)));
        seeded(seed("Other title", "other", "A-1", ""));
        feed.put("A-1", Goods.lamp("A-1"));
        read();
        sync();

        assertEquals(Optional.of(Value.text("Other title")), local("A-1", TITLE));
        assertFixpoint();
    }

    @Test
    void with_a_question_where_the_shop_wants_it_so() {
        ask();
        policy(policy -> policy.withAdoption(Map.of(FieldGroup.CONTENT, FirstAgreement.ASK)));
        seeded(seed("Other title", "other", "A-1", ""));
        feed.put("A-1", Goods.lamp("A-1"));
        read();
        sync();

        assertTrue(conflicts().stream().anyMatch(conflict -> conflict.path().equals(TITLE)));
        assertFixpoint();
    }

    @Test
    void two_products_that_could_be_meant_are_not_guessed_between() {
        seeded(seed("Other title", "other", "A-1", ""));
        feed.put("K-1", Goods.lamp("A-1")).put("K-2", Goods.lamp("A-1"));
        read();

        sync();

        assertEquals(Link.CANDIDATE, state("K-1").link());
        assertEquals(Link.CANDIDATE, state("K-2").link());
        assertEquals(1, sandbox.shop().productCount());
        assertFixpoint();

        feed.remove("K-2");
        read();
        full();

        assertEquals(Link.ADOPTED, state("K-1").link());
        assertEquals(1, sandbox.shop().productCount());
    }

    @Test
    void two_products_of_the_shop_with_one_sku_are_not_guessed_between() {
        seeded(seed("One", "one", "A-1", ""), seed("Two", "two", "A-1", ""));
        feed.put("K-1", Goods.lamp("A-1"));
        read();

        sync();

        assertEquals(Link.CANDIDATE, state("K-1").link());
        assertEquals(2, sandbox.shop().productCount());
        assertFixpoint();
    }

    @Test
    void what_the_shop_had_before_the_feed_was_read_is_not_made_twice() {
        seeded(seed("Other title", "other", "A-1", ""));
        full();
        feed.put("A-1", Goods.lamp("A-1")).put("A-2", Goods.lamp("A-2"));
        read();

        Run run = sync();

        assertEquals(Link.ADOPTED, state("A-1").link());
        assertEquals(1, run.tally().created());
        assertEquals(2, sandbox.shop().productCount());
        assertEquals(0, ports().catalogue().counts(shop().id()).orphans());
        assertFixpoint();
    }

    private void seeded(SeedProduct... products) {
        open(settings -> settings.withSeeds(sink -> List.of(products).forEach(sink)));
    }

    private static SeedProduct seed(String title, String handle, String sku, String barcode) {
        return new SeedProduct(
                title,
                handle,
                "<p>Shop's text.</p>",
                "Shop's vendor",
                "",
                "ACTIVE",
                List.of(),
                "",
                "",
                List.of(),
                List.of(new SeedVariant(
                        List.of(), sku, barcode, new BigDecimal("3.00"), Optional.empty(), Optional.empty(), 0)));
    }
}
