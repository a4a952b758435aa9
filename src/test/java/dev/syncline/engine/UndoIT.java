package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static dev.syncline.engine.Goods.VENDOR;
import static dev.syncline.engine.Goods.price;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.compare.ExistenceUndo.Deed;
import dev.syncline.engine.Undoing.Undone;
import dev.syncline.model.Field;
import dev.syncline.model.Value;
import dev.syncline.plan.ItemKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run taken back, and a plan of which a part is left out. */
final class UndoIT extends EngineContract {
    @BeforeEach
    void agree() {
        ask();
        agreed("A-1", "A-2");
    }

    private Undone undo(Run run) {
        return engine.undoing()
                .undo(new UndoRequest(run.id(), Optional.empty(), Optional.empty()), "bert", RunListener.NONE);
    }

    @Test
    void pushes_and_pulls_are_taken_back_on_both_sides_and_the_feed_repeating_itself_does_not_revert_that()
            throws Exception {
        feed.set("A-1", TITLE, Value.text("Better lamp")).set("A-1", price("A-1"), Value.Money.of("19.00"));
        read();
        retitle("A-2", "Merchant's lamp");
        Run run = sync();

        Undone undone = undo(run);

        assertEquals(2, undone.outlook().products());
        assertEquals(3, undone.outlook().fields());
        assertEquals(List.of(), undone.outlook().kept());
        done(undone.run().orElseThrow());
        assertEquals("Lamp A-1", title("A-1"));
        assertEquals("Lamp A-2", title("A-2"));
        assertEquals(Optional.of(Value.text("Lamp A-2")), local("A-2", TITLE));
        assertEquals(Optional.of(Value.Money.of("20.50")), local("A-1", price("A-1")));
        assertEquals(0, read().changed());
        assertFixpoint();
    }

    @Test
    void an_undo_stores_what_it_took_back() throws Exception {
        feed.set("A-1", TITLE, Value.text("Better lamp"));
        read();
        Run run = sync();
        HistoryEntry push = pushed(run);
        assertEquals(Optional.empty(), engine.undoing().tookBack(push));

        Run back = undo(run).run().orElseThrow();

        assertEquals(Optional.of(back.id()), engine.undoing().tookBack(push).flatMap(HistoryEntry::run));
        assertEquals(
                List.of(run.id()),
                ports().runs()
                        .takeBacks()
                        .writtenBy(back.id())
                        .orElseThrow()
                        .request()
                        .runs());
        assertEquals(Optional.empty(), engine.undoing().tookBack(pushed(back)));
    }

    private HistoryEntry pushed(Run run) {
        List<HistoryEntry> entries = new java.util.ArrayList<>();
        ports().records()
                .forEach(
                        new RecordPort.HistoryFilter(
                                Optional.empty(), Optional.of(run.id()), Optional.empty(), Integer.MAX_VALUE),
                        entries::add);
        return entries.stream()
                .filter(entry -> entry.action().equals("push"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_undo_is_a_run_that_can_be_undone() throws Exception {
        feed.set("A-1", TITLE, Value.text("Better lamp"));
        read();
        Run back = undo(sync()).run().orElseThrow();
        undo(back);
        assertEquals("Better lamp", title("A-1"));
    }

    @Test
    void what_was_edited_since_is_shown_and_kept() throws Exception {
        feed.set("A-1", TITLE, Value.text("Better lamp")).set("A-1", VENDOR, Value.text("Other"));
        read();
        Run run = sync();
        retitle("A-1", "Merchant's lamp");
        sync();

        UndoRequest request = new UndoRequest(run.id(), Optional.of(number("A-1")), Optional.empty());
        assertEquals(1, engine.undoing().preview(request).edited());
        Undone undone = undo(run);

        assertEquals(1, undone.outlook().edited());
        assertEquals(Optional.of(TITLE), undone.outlook().kept().getFirst().path());
        assertEquals("Merchant's lamp", title("A-1"));
        assertEquals("Norling", inShop("A-1").get("vendor").asString());
    }

    @Test
    void what_was_edited_since_and_not_read_yet_is_kept() throws Exception {
        feed.set("A-1", TITLE, Value.text("Better lamp"));
        read();
        Run run = sync();
        now = now.plusSeconds(60);
        retitle("A-1", "Merchant's lamp");

        Undone undone = undo(run);

        assertEquals(1, undone.outlook().edited());
        assertEquals(Optional.empty(), undone.run());
        assertEquals("Merchant's lamp", title("A-1"));
        sync();
        assertEquals(Optional.of(Value.text("Merchant's lamp")), local("A-1", TITLE));
    }

    @Test
    void nothing_else_of_the_product_is_written_with_it() throws Exception {
        feed.set("A-1", TITLE, Value.text("Better lamp"));
        read();
        Run run = sync();
        now = now.plusSeconds(60);
        feed.set("A-1", price("A-1"), Value.Money.of("19.00"));
        read();
        merchant.update(inShop("A-1").get("id").asString(), Map.of("vendor", "Merchant's"));

        done(undo(run).run().orElseThrow());

        assertEquals("Lamp A-1", title("A-1"));
        assertEquals(Optional.of(Value.text("Norling")), local("A-1", VENDOR));
        Run rest = sync();
        assertEquals(1, rest.tally().updated());
        assertEquals(1, rest.tally().pulled());
        assertEquals(Optional.of(Value.text("Merchant's")), local("A-1", VENDOR));
        assertFixpoint();
    }

    @Test
    void one_field_is_taken_back_alone_and_what_was_created_with_the_rest() throws Exception {
        feed.set("A-1", TITLE, Value.text("Better lamp")).set("A-1", VENDOR, Value.text("Other"));
        feed.put("A-3", Goods.lamp("A-3"));
        read();
        Run run = sync();

        engine.undoing()
                .undo(new UndoRequest(run.id(), Optional.empty(), Optional.of(Field.TITLE)), "bert", RunListener.NONE);
        assertEquals("Lamp A-1", title("A-1"));
        assertEquals("Other", inShop("A-1").get("vendor").asString());

        Undone rest = undo(run);
        assertEquals(List.of(), rest.outlook().kept());
        assertEquals(1, rest.outlook().of(Deed.ARCHIVE));
        assertEquals("Norling", inShop("A-1").get("vendor").asString());
        assertEquals("ARCHIVED", inShop("A-3").get("status").asString());
    }

    @Test
    void what_is_left_out_of_a_plan_stays_as_it_is_and_comes_again() throws Exception {
        feed.set("A-1", TITLE, Value.text("One")).set("A-2", TITLE, Value.text("Two"));
        feed.set("A-1", price("A-1"), Value.Money.of("1.00"));
        read();
        Run planned = planned();
        int titleOfFirst = items(planned).stream()
                .filter(item -> item.kind() == ItemKind.UPDATE
                        && item.fields().stream().anyMatch(field -> field.path().equals(TITLE))
                        && item.key().text().equals("A-1"))
                .findFirst()
                .orElseThrow()
                .number();

        Run run = done(engine.syncs()
                .applyPlan(
                        planned.plan().orElseThrow(),
                        new PlanSelection(Optional.empty(), Set.of(titleOfFirst)),
                        true,
                        "bert",
                        RunListener.NONE));

        assertEquals(1, run.tally().skipped());
        assertEquals("Lamp A-1", title("A-1"));
        assertEquals("Two", title("A-2"));
        assertEquals(1, sync().tally().updated());
        assertEquals("One", title("A-1"));
    }

    @Test
    void only_the_first_product_of_a_plan_is_applied() throws Exception {
        feed.set("A-1", TITLE, Value.text("One")).set("A-2", TITLE, Value.text("Two"));
        read();
        Run run = done(engine.syncs()
                .applyPlan(
                        planned().plan().orElseThrow(),
                        new PlanSelection(Optional.of(1), Set.of()),
                        true,
                        "bert",
                        RunListener.NONE));
        assertEquals(1, run.tally().updated());
        assertEquals(1, run.tally().skipped());
        assertEquals("Lamp A-2", title("A-2"));
    }

    @Test
    void subscribers_hear_how_a_run_ends() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        RunListener listener = progress -> {
            if (progress.state() == RunState.DONE) {
                ended.countDown();
            }
        };
        try (RunEvents.Subscription subscription = engine.events().subscribe(listener)) {
            sync();
            assertTrue(ended.await(10, TimeUnit.SECONDS), subscription::toString);
        }
    }

    private Run planned() {
        return engine.syncs()
                .sync(
                        new SyncRequest(
                                shop().id(),
                                RunKind.INCREMENTAL,
                                Set.of(),
                                Optional.empty(),
                                true,
                                Optional.empty(),
                                true,
                                false,
                                "anna"),
                        RunListener.NONE);
    }
}
