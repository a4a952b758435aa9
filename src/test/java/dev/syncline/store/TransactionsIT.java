package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.syncline.engine.Shop;
import dev.syncline.model.Field;
import dev.syncline.model.FieldPath;
import dev.syncline.model.ProductId;
import dev.syncline.model.ProductState;
import dev.syncline.model.Replica;
import dev.syncline.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class TransactionsIT extends StoreContract {
    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static Optional<String> setting(String key) {
        return shops().setting(key);
    }

    private static void set(String key, String value) {
        shops().setSetting(key, Optional.of(value));
    }

    @Test
    void what_is_done_inside_is_kept_together() {
        String result = transactions().inTransaction(() -> {
            set("t.together.1", "x");
            set("t.together.2", "y");
            return "done";
        });
        assertEquals("done", result);
        assertEquals(Optional.of("x"), setting("t.together.1"));
        assertEquals(Optional.of("y"), setting("t.together.2"));
    }

    @Test
    void a_failure_undoes_everything_and_comes_out_as_it_was() {
        assertThrows(
                Failure.class,
                () -> transactions().inTransaction(() -> {
                    set("t.failed.1", "x");
                    transactions().inTransaction(() -> set("t.failed.2", "y"));
                    throw new Failure();
                }));
        assertEquals(Optional.empty(), setting("t.failed.1"));
        assertEquals(Optional.empty(), setting("t.failed.2"));
    }

    @Test
    void a_failed_part_cannot_be_overlooked() {
        assertThrows(
                IllegalStateException.class,
                () -> transactions().inTransaction(() -> {
                    set("t.part", "x");
                    assertThrows(
                            Failure.class,
                            () -> transactions().inTransaction(() -> {
                                throw new Failure();
                            }));
                }));
        assertEquals(Optional.empty(), setting("t.part"));
    }

    @Test
    void other_threads_do_not_see_what_is_not_committed() {
        transactions().inTransaction(() -> {
            set("t.unseen", "x");
            assertEquals(Optional.of("x"), setting("t.unseen"));
            assertEquals(
                    Optional.empty(),
                    CompletableFuture.supplyAsync(() -> setting("t.unseen")).join());
        });
    }

    @Test
    void a_product_that_is_loaded_in_a_transaction_waits_for_its_end() throws Exception {
        ProductId id = catalogue()
                .save(List.of(Products.saving(Products.fromFeed(shop, "LOCK"))))
                .getFirst();
        CountDownLatch loaded = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> transactions().inTransaction(() -> {
                ProductState state = load(id);
                loaded.countDown();
                await(go);
                catalogue().save(List.of(Products.saving(with(state, Field.VENDOR, "first"))));
            }));
            await(loaded);
            Future<?> second = threads.submit(() -> transactions().inTransaction(() -> {
                ProductState state = load(id);
                catalogue().save(List.of(Products.saving(with(state, Field.TEMPLATE_SUFFIX, "second"))));
            }));
            go.countDown();
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
        }
        ProductState both = load(id);
        assertEquals(Optional.of("first"), both.local().fields().text(Field.VENDOR));
        assertEquals(Optional.of("second"), both.local().fields().text(Field.TEMPLATE_SUFFIX));
    }

    private static ProductState load(ProductId id) {
        return catalogue().load(List.of(id)).get(id);
    }

    private static ProductState with(ProductState state, Field field, String text) {
        return state.withLocal(
                Replica.agreed(state.local().fields().with(FieldPath.of(field), Optional.of(Value.text(text)))));
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The other thread did not come");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_shop_that_was_rolled_back_is_not_there() {
        assertThrows(
                Failure.class,
                () -> transactions().inTransaction(() -> {
                    Shop ghost = shops().add("ghost", "ghost.example", java.net.URI.create("https://ghost.example"));
                    assertEquals(Optional.of(ghost), shops().find(ghost.id()));
                    throw new Failure();
                }));
        assertEquals(Optional.empty(), shops().named("ghost"));
    }
}
