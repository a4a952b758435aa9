package dev.syncline.engine;

import static dev.syncline.engine.Goods.STATUS;
import static dev.syncline.engine.Goods.TITLE;
import static dev.syncline.engine.Goods.VENDOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.engine.Checkpoint.Step;
import dev.syncline.model.Field;
import dev.syncline.model.OperationKind;
import dev.syncline.model.ProductId;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemKind;
import dev.syncline.queue.Operation;
import dev.syncline.queue.OperationState;
import dev.syncline.rules.Exemption;
import dev.syncline.rules.Rule;
import dev.syncline.rules.Strategy;
import dev.syncline.testing.English;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What people ask for: one operation only, the conflicts only, and what is held when nobody looks. */
final class RequestedIT extends EngineContract {
    private Run asked(OperationKind kind, String... lamps) {
        Set<ProductId> products = new java.util.HashSet<>();
        for (String lamp : lamps) {
            products.add(number(lamp));
        }
        return done(engine.syncs()
                .sync(
                        new SyncRequest(
                                shop().id(),
                                RunKind.PRODUCTS,
                                products,
                                Optional.of(kind),
                                false,
                                Optional.empty(),
                                true,
                                !products.isEmpty(),
                                "anna"),
                        RunListener.NONE));
    }

    private void allKinds() throws Exception {
        agreed("A-1", "A-2", "A-3", "A-5");
        feed.set("A-1", TITLE, Value.text("Better lamp")).set("A-5", TITLE, Value.text("Better lamp, too"));
        feed.remove("A-2").put("A-4", Goods.lamp("A-4"));
        read();
        retitle("A-3", "Merchant's lamp");
    }

    @Test
    void create_creates_and_does_nothing_else() throws Exception {
        allKinds();
        Run run = asked(OperationKind.CREATE);
        assertEquals(1, run.tally().created());
        assertEquals(1, run.tally().planned());
        assertEquals("Lamp A-4", title("A-4"));
        assertEquals("Lamp A-1", title("A-1"));
    }

    @Test
    void update_updates_one_or_all() throws Exception {
        allKinds();
        assertEquals(1, asked(OperationKind.UPDATE, "A-1").tally().updated());
        assertEquals("Better lamp", title("A-1"));
        assertEquals("Lamp A-5", title("A-5"));
        assertEquals(1, asked(OperationKind.UPDATE).tally().updated());
        assertEquals("Better lamp, too", title("A-5"));
        assertFalse(merchant.bySku().containsKey("A-4"));
    }

    @Test
    void delete_archives_what_is_due() throws Exception {
        allKinds();
        Run run = asked(OperationKind.DELETE);
        assertEquals(1, run.tally().deleted());
        assertEquals(1, run.tally().planned());
        assertEquals("ARCHIVED", inShop("A-2").get("status").asString());
    }

    @Test
    void sync_down_only_takes_from_the_shop() throws Exception {
        allKinds();
        Run run = asked(OperationKind.SYNC_DOWN);
        assertEquals(1, run.tally().pulled());
        assertEquals(0, run.tally().planned());
        assertEquals(Optional.of(Value.text("Merchant's lamp")), local("A-3", TITLE));
        assertEquals("Lamp A-1", title("A-1"));
    }

    @Test
    void sync_up_only_writes_to_the_shop() throws Exception {
        allKinds();
        Run run = asked(OperationKind.SYNC_UP);
        assertEquals(4, run.tally().planned());
        assertEquals(0, run.tally().pulled());
        assertEquals(Optional.of(Value.text("Lamp A-3")), local("A-3", TITLE));
    }

    private void contradict(String lamp) throws Exception {
        feed.set(lamp, TITLE, Value.text("Supplier's lamp"));
        read();
        retitle(lamp, "Merchant's lamp");
    }

    @Test
    void the_conflict_job_applies_the_rules_in_force_and_leaves_the_rest_waiting() throws Exception {
        ask();
        agreed("A-1", "A-2", "A-3");
        contradict("A-1");
        contradict("A-2");
        sync();
        assertEquals(2, conflicts().size());
        feed.set("A-3", TITLE, Value.text("Better lamp"));
        read();
        Rule rule = ports().shops()
                .addRule(new Rule(
                        Optional.empty(),
                        Strategy.SHOPIFY_PRIORITY,
                        Optional.empty(),
                        Optional.of("A-1"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        now));

        Run run = done(engine.syncs().sync(request(RunKind.CONFLICTS), RunListener.NONE));

        assertEquals(RunKind.CONFLICTS, run.kind());
        assertEquals(1, run.tally().pulled());
        assertEquals(1, run.tally().conflicts());
        assertEquals(Optional.of(Value.text("Merchant's lamp")), local("A-1", TITLE));
        assertEquals(number("A-2"), conflict().product());
        assertEquals("Lamp A-3", title("A-3"));
        assertTrue(ports().shops().removeRule(rule.id().orElseThrow()));
    }

    @Test
    void the_conflict_job_ends_at_once_where_nothing_waits() {
        agreed("A-1");
        feed.set("A-1", TITLE, Value.text("Better lamp"));
        read();

        Run run = done(engine.syncs().sync(request(RunKind.CONFLICTS), RunListener.NONE));

        assertEquals(0, run.tally().planned());
        assertEquals(Optional.empty(), run.plan());
    }

    @Test
    void the_conflict_job_of_a_product_without_one_does_nothing_and_says_so() {
        agreed("A-1");
        feed.set("A-1", TITLE, Value.text("Better lamp"));
        read();
        SyncRequest about = request(RunKind.CONFLICTS).about(Set.of(number("A-1")));

        Run run = done(engine.syncs().sync(about, RunListener.NONE));

        assertEquals(0, run.tally().planned());
        assertEquals(
                "No conflict waits there; nothing was done.",
                English.of(run.message().orElseThrow()));
    }

    @Test
    void a_product_whose_merchant_edits_all_the_time_is_parked_with_its_cause() throws Exception {
        agreed("A-1");
        feed.set("A-1", VENDOR, Value.text("Other"));
        read();
        AtomicInteger edits = new AtomicInteger();
        Engine watched = engine(at -> {
            if (at == Step.CLAIMED) {
                quietly(() -> merchant.update(
                        inShop("A-1").get("id").asString(), Map.of("vendor", "Edit " + edits.incrementAndGet())));
            }
        });
        policy(policy -> policy.withGlobal(Strategy.ETILIZE_PRIORITY));

        Run run = watched.syncs().sync(request(RunKind.INCREMENTAL), RunListener.NONE);

        assertEquals(1, run.tally().parked(), run::toString);
        Operation parked = operations(run.id()).stream()
                .filter(operation -> operation.state() == OperationState.PARKED)
                .findFirst()
                .orElseThrow();
        assertTrue(English.of(parked.cause()).contains("planned again 5 times"), parked::toString);
        assertEquals("Edit " + edits.get(), inShop("A-1").get("vendor").asString());
    }

    @Test
    void a_field_that_flips_is_held_listed_and_released() throws Exception {
        agreed("A-1", "A-2");
        for (int i = 0; i < 8; i++) {
            feed.set("A-1", TITLE, Value.text(i % 2 == 0 ? "To" : "Fro"));
            feed.set("A-2", TITLE, Value.text("Step " + i));
            read();
            sync();
        }
        assertEquals(List.of(), shop().policy().exemptions());
        feed.set("A-1", TITLE, Value.text("To")).set("A-2", TITLE, Value.text("Last"));
        read();

        Run held = sync();

        Exemption pin = shop().policy().exemptions().getFirst();
        assertEquals(Optional.of(Field.TITLE), pin.field());
        assertEquals("A-1", pin.product().text());
        assertEquals("Fro", title("A-1"));
        assertEquals("Last", title("A-2"));
        assertTrue(items(held).stream()
                .anyMatch(item ->
                        item.kind() == ItemKind.HELD_BACK && item.key().text().equals("A-1")));
        assertFixpoint();

        ports().shops().release(shop().id(), state("A-1").key(), Optional.of(Field.TITLE));
        ports().records().append(List.of(released()));
        sync();
        assertEquals("To", title("A-1"));
        assertEquals(List.of(), shop().policy().exemptions());
    }

    private HistoryEntry released() {
        now = now.plusSeconds(60);
        return new HistoryEntry(
                now,
                "anna",
                Optional.empty(),
                shop().id(),
                number("A-1"),
                "A-1",
                dev.syncline.model.Side.LOCAL,
                "release",
                Optional.empty(),
                Optional.empty(),
                local("A-1", STATUS));
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
