package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static dev.syncline.engine.Goods.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.Checkpoint.Step;
import dev.syncline.model.Value;
import dev.syncline.queue.OperationState;
import dev.syncline.rules.Strategy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine that ends between two steps, and another one that goes on; a merchant who edits between two steps. */
final class StopsIT extends EngineContract {
    /** The end of an engine, as sudden as in one process it can be. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, mode = EnumSource.Mode.EXCLUDE, names = "TAKEN_BACK")
    void an_engine_that_ends_at_a_step_leaves_what_an_undisturbed_one_leaves(Step step) throws Exception {
        ask();
        agreed("A-1", "A-2", "A-3", "A-4");
        retitle("A-1", "Merchant's lamp");
        retitle("A-4", "Merchant's other lamp");
        feed.set("A-1", TITLE, Value.text("Supplier's lamp"))
                .set("A-2", TITLE, Value.text("Two"))
                .set("A-2", price("A-2"), Value.Money.of("1.25"))
                .put("A-5", Goods.lamp("A-5"))
                .remove("A-3");
        read();
        AtomicBoolean reached = new AtomicBoolean();
        Engine ending = engine(at -> {
            if (at == step && reached.compareAndSet(false, true)) {
                throw new Ended();
            }
        });

        assertThrows(Ended.class, () -> ending.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));
        Engine next = startAnew();
        next.syncs().resume(RunListener.NONE);
        done(next.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));

        Map<String, String> titles = new TreeMap<>();
        merchant.bySku()
                .forEach((sku, product) -> titles.put(
                        sku,
                        product.get("title").asString() + " "
                                + product.get("status").asString()));
        assertEquals(
                Map.of(
                        "A-1", "Merchant's lamp ACTIVE",
                        "A-2", "Two ACTIVE",
                        "A-3", "Lamp A-3 ARCHIVED",
                        "A-4", "Merchant's other lamp ACTIVE",
                        "A-5", "Lamp A-5 ACTIVE"),
                titles);
        assertEquals(Optional.of(Value.text("Merchant's other lamp")), local("A-4", TITLE));
        assertEquals(TITLE, conflict().path());
        ports().runs().latest(Optional.of(shop().id()), 9).forEach(run -> {
            assertTrue(run.state().ended(), run::toString);
            counts(run).keySet().forEach(state -> assertTrue(state.ended(), state::toString));
        });
        assertEquals(1, creations("A-5"));
        assertFixpoint();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"PLANNED", "ENQUEUED", "CLAIMED"})
    void an_edit_made_between_plan_and_write_is_not_overwritten(Step step) throws Exception {
        ask();
        agreed("A-1", "A-2");
        feed.set("A-1", TITLE, Value.text("Supplier's lamp")).set("A-2", TITLE, Value.text("Two"));
        read();
        AtomicBoolean edited = new AtomicBoolean();
        Engine watched = engine(at -> {
            if (at == step && edited.compareAndSet(false, true)) {
                edit("A-1", "Merchant's lamp");
            }
        });

        Run run = done(watched.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));

        assertEquals("Merchant's lamp", title("A-1"));
        assertEquals("Two", title("A-2"));
        assertEquals(Optional.of(Value.text("Merchant's lamp")), conflict().remote());
        assertEquals(Map.of(OperationState.COMPLETED, 1, OperationState.SKIPPED, 1), counts(run));
        assertFixpoint();
    }

    @Test
    void an_edit_of_another_field_between_plan_and_write_stands_beside_ours() throws Exception {
        agreed("A-1");
        feed.set("A-1", price("A-1"), Value.Money.of("5.00"));
        read();
        AtomicBoolean edited = new AtomicBoolean();
        Engine watched = engine(at -> {
            if (at == Step.ENQUEUED && edited.compareAndSet(false, true)) {
                edit("A-1", "Merchant's lamp");
            }
        });

        done(watched.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));
        sync();

        assertEquals("Merchant's lamp", title("A-1"));
        assertEquals(Optional.of(Value.text("Merchant's lamp")), local("A-1", TITLE));
        assertFixpoint();
    }

    @Test
    void a_product_deleted_between_plan_and_write_is_not_created_again() throws Exception {
        ask();
        agreed("A-1", "A-2");
        feed.set("A-1", TITLE, Value.text("Supplier's lamp"));
        read();
        AtomicBoolean deleted = new AtomicBoolean();
        Engine watched = engine(at -> {
            if (at == Step.ENQUEUED && deleted.compareAndSet(false, true)) {
                quietly(() -> deleteInShop("A-1"));
            }
        });

        done(watched.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));

        assertEquals(1, sandbox.shop().productCount());
        assertEquals(List.of("A-1"), List.of(conflict().key().text()));
        assertFixpoint();
    }

    @Test
    void what_is_planned_again_keeps_to_the_strategy_of_its_run() throws Exception {
        agreed("A-1");
        feed.set("A-1", TITLE, Value.text("Supplier's lamp"));
        read();
        AtomicBoolean edited = new AtomicBoolean();
        Engine watched = engine(at -> {
            if (at == Step.ENQUEUED && edited.compareAndSet(false, true)) {
                edit("A-1", "Merchant's lamp");
            }
        });

        done(watched.syncs().sync(with(Strategy.SHOPIFY_PRIORITY), RunListener.NONE));

        assertEquals("Merchant's lamp", title("A-1"));
        assertEquals(Optional.of(Value.text("Merchant's lamp")), local("A-1", TITLE));
        assertFixpoint();
    }

    private Engine startAnew() {
        ports().queue().voidLeases("nobody");
        return engine(Checkpoint.NONE);
    }

    private long creations(String sku) throws Exception {
        String id = inShop(sku).get("id").asString();
        return sandbox.shop().writeLog().stream()
                .filter(write ->
                        write.productId().equals(id) && write.mutation().equals("productSet"))
                .count();
    }

    private void edit(String sku, String title) {
        quietly(() -> retitle(sku, title));
    }

    private interface Deed {
        void happen() throws Exception;
    }

    private static void quietly(Deed deed) {
        try {
            deed.happen();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
