package dev.syncline.engine;

import static dev.syncline.engine.Goods.TITLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.Value;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading a feed changes what the feed changed, and nothing where it looks broken. */
final class ImportIT extends EngineContract {
    @BeforeEach
    void readAll() {
        for (int i = 10; i < 40; i++) {
            feed.put("A-" + i, Goods.lamp("A-" + i));
        }
        FeedReport first = read();
        assertEquals(30, first.created());
        assertEquals(30, first.products());
    }

    @Test
    void a_feed_that_repeats_itself_changes_nothing() {
        FeedReport again = read();

        assertEquals(30, again.unchanged());
        assertEquals(0, again.changed() + again.created() + again.removed());
        assertEquals(0, history());
    }

    @Test
    void what_changed_is_counted_and_kept_in_the_history() {
        feed.set("A-10", TITLE, Value.text("New")).put("B-1", Goods.lamp("B-1")).remove("A-11");

        FeedReport report = read();

        assertEquals(1, report.changed());
        assertEquals(1, report.created());
        assertEquals(1, report.removed());
        assertEquals(28, report.unchanged());
        assertEquals(1, history());
        assertEquals(Optional.of(Value.text("New")), local("A-10", TITLE));
    }

    @Test
    void of_rows_that_differ_in_nothing_that_is_read_only_the_digests_are_stored() {
        feed.stamp("the day after");
        feed.set("A-10", TITLE, Value.text("New"));
        List<Integer> saved = new ArrayList<>();

        FeedReport report = importer(saved).importFile(shop(), ListFeed.file(), false, rows -> {});

        assertEquals(29, report.unchanged());
        assertEquals(1, report.changed());
        assertEquals(List.of(1), saved);
        assertEquals(Optional.of(Value.text("New")), local("A-10", TITLE));

        saved.clear();
        assertEquals(
                30,
                importer(saved)
                        .importFile(shop(), ListFeed.file(), false, rows -> {})
                        .unchanged());
        assertEquals(List.of(), saved);
    }

    /** An importer that notes how many products were stored each time. */
    private FeedImporter importer(List<Integer> saved) {
        CataloguePort real = ports().catalogue();
        CataloguePort counting = (CataloguePort) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CataloguePort.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("save")) {
                        saved.add(((List<?>) arguments[0]).size());
                    }
                    return method.invoke(real, arguments);
                });
        StorePorts store = new StorePorts(
                ports().transactions(),
                counting,
                ports().queue(),
                ports().runs(),
                ports().records(),
                ports().conflicts(),
                ports().decisions(),
                ports().shops());
        return new FeedImporter(feed, store, new FeedIntake(store), clock());
    }

    @Test
    void a_feed_that_lost_much_is_held_until_a_person_approves() {
        for (int i = 10; i < 25; i++) {
            feed.remove("A-" + i);
        }

        FeedReport held = read();

        assertTrue(held.holds().getFirst().contains("15 of the 30"), held.holds()::toString);
        assertEquals(0, held.removed());
        assertTrue(state("A-10").presence().local());

        FeedReport approved = engine.imports().importFile(shop(), ListFeed.file(), true, rows -> {});

        assertEquals(List.of(), approved.holds());
        assertEquals(15, approved.removed());
        assertEquals(15, ports().catalogue().counts(shop().id()).local());
    }

    @Test
    void an_empty_feed_is_held() {
        feed.clear();

        assertFalse(read().holds().isEmpty());
        assertEquals(30, ports().catalogue().counts(shop().id()).local());
    }

    @Test
    void what_the_reader_holds_is_held() {
        feed.set("A-10", TITLE, Value.text("New"));
        feed.hold("The file ends in the middle of a row.");

        assertEquals(List.of("The file ends in the middle of a row."), read().holds());
        assertEquals(Optional.of(Value.text("Lamp A-10")), local("A-10", TITLE));
    }

    private int history() {
        List<HistoryEntry> entries = new ArrayList<>();
        ports().catalogue()
                .forEach(
                        shop().id(),
                        chunk -> chunk.forEach(state -> ports().records()
                                .forEach(
                                        new RecordPort.HistoryFilter(
                                                state.id(), Optional.empty(), Optional.empty(), 99),
                                        entries::add)));
        return entries.size();
    }
}
