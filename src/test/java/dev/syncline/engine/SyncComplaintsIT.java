package dev.syncline.engine;

import static dev.syncline.engine.Goods.DESCRIPTION;
import static dev.syncline.engine.Goods.TITLE;
import static dev.syncline.engine.Goods.VENDOR;
import static dev.syncline.engine.Goods.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.Checkpoint.Step;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemField;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.store.DatabaseUnderTest;
import dev.syncline.testing.English;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What people complain about in other products, as far as it is about the sync itself. */
@ParameterizedClass(name = "{0}")
@EnumSource(value = DatabaseUnderTest.class, names = "H2")
final class SyncComplaintsIT extends EngineHarness {
    @Test
    void complaint_4_prices_are_shown_before_they_are_overwritten_and_can_be_taken_back() throws Exception {
        List<String> skus =
                IntStream.rangeClosed(1, 12).mapToObj(number -> "A-" + number).toList();
        agreed(skus.toArray(String[]::new));
        skus.forEach(sku -> feed.set(sku, price(sku), Value.Money.of("2.05")));
        read();

        Run shown = engine.syncs().sync(planOnly(), RunListener.NONE);
        assertEquals(12, items(shown).size());
        ItemField planned = items(shown).getFirst().fields().getFirst();
        assertEquals(Optional.of(Value.Money.of("20.50")), planned.before());
        assertEquals(Optional.of(Value.Money.of("2.05")), planned.after());
        assertPrices("20.50");
        Run guarded = engine.syncs().sync(unapproved(), RunListener.NONE);
        assertEquals(RunState.AWAITING_APPROVAL, guarded.state());
        assertTrue(English.of(guarded.message()).contains("prices would fall"), guarded::toString);
        engine.syncs().cancel(guarded.id());
        Run run = sync();
        assertPrices("2.05");

        engine.undoing().undo(new UndoRequest(run.id(), Optional.empty(), Optional.empty()), "bert", RunListener.NONE);

        assertPrices("20.50");
        assertFixpoint();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bulk-failed", "bulk-expired", "bulk-partial"})
    void complaint_11_the_cursor_does_not_move_past_results_that_were_lost(String kind) throws Exception {
        agreed("A-1", "A-2", "A-3", "A-4");
        retitle("A-4", "Merchant's lamp");
        Optional<java.time.Instant> readUpTo = shop().readUpTo();
        now = now.plusSeconds(7200);
        disturb("{\"kind\": \"" + kind + "\", \"nth\": 1}");
        assertThrows(ShopUnreachable.class, this::full);
        calm();

        assertEquals(readUpTo, shop().readUpTo());
        sync();
        assertEquals(Optional.of(Value.text("Merchant's lamp")), local("A-4", TITLE));
        assertEquals(4, sandbox.shop().productCount());
        assertFixpoint();
    }

    @Test
    void complaint_12_a_storm_of_throttled_uses_up_no_try() throws Exception {
        for (int number = 1; number <= 12; number++) {
            feed.put("A-" + number, Goods.lamp("A-" + number));
        }
        read();
        disturb("{\"kind\": \"throttled\", \"every\": 2}");
        Run run = sync();
        calm();

        assertEquals(12, sandbox.shop().productCount());
        assertTrue(run.tally().throttled() > 0);
        for (Operation operation : operations(run.id())) {
            assertEquals(OperationState.COMPLETED, operation.state());
            assertEquals(1, operation.attempts(), operation::toString);
        }
        assertFixpoint();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"ENQUEUED", "INTENDED"})
    void complaint_15_what_the_shop_deleted_does_not_come_back(Step step) throws Exception {
        ask();
        agreed("A-1", "A-2");
        feed.set("A-1", TITLE, Value.text("Better lamp"));
        read();
        AtomicBoolean deleted = new AtomicBoolean();
        Engine watched = engine(at -> {
            if (at == step && deleted.compareAndSet(false, true)) {
                deleteQuietly("A-1");
            }
        });
        Run run = done(watched.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE));
        feed.stamp("another day");
        read();
        sync();
        full();

        assertEquals(1, sandbox.shop().productCount());
        assertEquals(0, run.tally().parked(), () -> operations(run.id()).toString());
        assertEquals("A-1", conflict().key().text(), "Whether it is wanted again is for a person to say");
        assertFixpoint();
    }

    @Test
    void complaint_15_what_the_supplier_dropped_does_not_stay() throws Exception {
        agreed("A-1", "A-2");
        feed.remove("A-2");
        read();
        sync();

        assertEquals("ARCHIVED", inShop("A-2").get("status").asString());
        assertFixpoint();
    }

    @Test
    void complaint_16_what_is_counted_as_synced_is_in_the_shop() throws Exception {
        feed.put("A-1", Goods.lamp("A-1")).put("A-2", Goods.lamp("A-2")).put("A-3", Goods.lamp("A-3"));
        feed.set("A-3", VENDOR, Value.text("v".repeat(300)));
        read();
        disturb("{\"kind\": \"status\", \"status\": 502, \"nth\": 1, \"field\": \"productSet\"}");
        Run run = sync();
        calm();

        assertEquals(2, run.tally().created());
        assertEquals(2, sandbox.shop().productCount());
        assertEquals(1, run.tally().parked());
        assertEquals(1, full().tally().planned(), "What was not written is still to be written");
    }

    @Test
    void complaint_17_an_error_is_shown_with_its_cause_until_it_is_mended() throws Exception {
        agreed("A-1", "A-2");
        feed.set("A-1", VENDOR, Value.text("v".repeat(300)));
        read();
        Run run = sync();

        Operation parked = operations(run.id()).stream()
                .filter(operation -> operation.state() == OperationState.PARKED)
                .findFirst()
                .orElseThrow();
        assertEquals(number("A-1"), parked.product());
        assertTrue(English.of(parked.cause()).contains("vendor"), parked.cause()::toString);
        assertEquals(1, run.tally().parked());
        assertEquals(1, sync().tally().parked(), "It does not turn silent");

        feed.set("A-1", VENDOR, Value.text("Norling & Sons"));
        read();
        assertEquals(0, sync().tally().parked());
        assertEquals("Norling & Sons", inShop("A-1").get("vendor").asString());
        assertFixpoint();
    }

    @Test
    void complaint_18_html_beyond_ascii_arrives_as_it_was() throws Exception {
        String html = "<p>Größe: 5 € – „Lüfter“ 日本語 🧦 &amp; mehr</p>";
        agreed("A-1");
        feed.set("A-1", DESCRIPTION, Value.text(html)).set("A-1", TITLE, Value.text("Ärmel 日本 🧦"));
        feed.put("A-2", Goods.lamp("A-2")).set("A-2", DESCRIPTION, Value.text(html));
        read();
        sync();

        assertEquals(html, inShop("A-1").get("descriptionHtml").asString());
        assertEquals("Ärmel 日本 🧦", title("A-1"));
        assertEquals(html, inShop("A-2").get("descriptionHtml").asString());
        assertFixpoint();
    }

    @Test
    void complaint_19_a_moved_update_time_is_no_change() throws Exception {
        agreed("A-1", "A-2");
        for (int touch = 0; touch < 3; touch++) {
            retitle("A-1", title("A-1"));
            Run run = sync();
            assertEquals(0, run.tally().planned());
            assertEquals(0, run.tally().pulled());
        }
    }

    @Test
    void complaint_19_a_stale_search_hides_nothing_for_good() throws Exception {
        openLagging();
        agreed("A-1", "A-2");
        Run blind = full();
        assertEquals(0, blind.tally().planned(), "What the index does not list yet is neither gone nor new");
        assertEquals(2, sandbox.shop().productCount());
        now = now.plusSeconds(60);
        retitle("A-2", "Merchant's lamp");
        assertEquals(0, sync().tally().pulled(), "The index does not know yet");
        now = now.plusSeconds(60);

        assertEquals(1, sync().tally().pulled());

        assertEquals(Optional.of(Value.text("Merchant's lamp")), local("A-2", TITLE));
        assertFixpoint();
    }

    @Test
    void complaint_19_a_stale_search_lets_no_edit_be_overwritten() throws Exception {
        openLagging();
        ask();
        agreed("A-1");
        now = now.plusSeconds(60);
        String id = inShop("A-1").get("id").asString();
        retitle("A-1", "Merchant's lamp");
        feed.set("A-1", TITLE, Value.text("Supplier's lamp"));
        read();
        assertEquals("Lamp A-1", title("A-1"), "A search says what was");
        sync();

        assertEquals(
                "Merchant's lamp",
                merchant.send("query($id: ID!) { product(id: $id) { title } }", Map.of("id", id))
                        .at("/product/title")
                        .asString());
        assertEquals(Optional.of(Value.text("Merchant's lamp")), conflict().remote());
    }

    @Test
    void complaint_22_our_own_write_that_comes_back_is_no_edit() throws Exception {
        ask();
        agreed("A-1");
        for (String title : List.of("One", "Two", "Three")) {
            now = now.plusSeconds(60);
            feed.set("A-1", TITLE, Value.text(title))
                    .set("A-1", DESCRIPTION, Value.text("<p>" + title + "</p><br/> <b >x</b>"));
            read();
            assertEquals(1, sync().tally().updated());
            Run echo = sync();
            assertEquals(0, echo.tally().planned());
            assertEquals(0, echo.tally().pulled());
        }
        assertEquals(List.of(), conflicts());
        assertEquals("Three", title("A-1"));
        assertFixpoint();
    }

    private void assertPrices(String price) throws Exception {
        for (JsonNode product : merchant.bySku().values()) {
            assertEquals(price, product.at("/variants/nodes/0/price").asString());
        }
    }

    private void deleteQuietly(String sku) {
        try {
            deleteInShop(sku);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
