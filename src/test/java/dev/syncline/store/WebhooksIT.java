package dev.syncline.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.RemoteId;
import dev.syncline.model.RunId;
import dev.syncline.model.Sentence;
import dev.syncline.service.webhook.Received;
import dev.syncline.service.webhook.Webhook;
import dev.syncline.service.webhook.WebhookPort;
import dev.syncline.service.webhook.WebhookPort.Taken;
import dev.syncline.service.webhook.WebhookState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class WebhooksIT extends StoreContract {
    private static final WebhookPort.Replays REPLAYS =
            new WebhookPort.Replays(Duration.ofMinutes(1), Sentence.verbatim("read before"));

    private WebhookPort.Arrival arrival(String event, int product, String digest, Instant said) {
        return new WebhookPort.Arrival(
                shop.id(),
                new Received(
                        "products/update",
                        event,
                        Optional.of(new RemoteId("gid://shopify/Product/" + product)),
                        digest,
                        Optional.of(said),
                        Optional.of(NOW),
                        Optional.empty()),
                WebhookState.WAITING,
                Optional.empty());
    }

    private List<Taken> keep(WebhookPort.Arrival... arrivals) {
        return webhooks().keep(List.of(arrivals), REPLAYS, NOW);
    }

    private List<Webhook> due(Instant now) {
        List<Webhook> due = claim("one", now);
        webhooks().giveBack(shop.id(), "one");
        return due;
    }

    private List<Webhook> claim(String owner, Instant now) {
        return webhooks().claim(shop.id(), turn(owner, now), 100);
    }

    private static WebhookPort.Turn turn(String owner, Instant now) {
        return new WebhookPort.Turn(owner, now, Duration.ofSeconds(30));
    }

    private List<Webhook> all(Optional<WebhookState> state, int most) {
        List<Webhook> found = new ArrayList<>();
        webhooks().forEach(new WebhookPort.Filter(Optional.of(shop.id()), state, most), found::add);
        return found;
    }

    private static List<Long> numbers(List<Webhook> webhooks) {
        return webhooks.stream().map(Webhook::id).toList();
    }

    @Test
    void what_is_kept_waits_in_the_order_of_arrival_also_after_the_store_was_opened_again() {
        assertEquals(List.of(Taken.KEPT, Taken.KEPT), keep(arrival("a", 1, "d1", NOW), arrival("b", 2, "d2", NOW)));
        reopen();
        List<Webhook> due = due(NOW);
        assertEquals(List.of("a", "b"), due.stream().map(Webhook::event).toList());
        Webhook first = due.getFirst();
        assertEquals(WebhookState.WAITING, first.state());
        assertEquals(Optional.of(NOW), first.triggered());
        assertEquals(NOW, first.received());
        assertEquals(0, first.attempts());
    }

    @Test
    void the_same_event_about_the_same_product_is_kept_once_and_counted() {
        assertEquals(
                List.of(Taken.KEPT, Taken.REPEATED, Taken.KEPT),
                keep(arrival("a", 1, "d1", NOW), arrival("a", 1, "d1", NOW), arrival("a", 2, "d2", NOW)));
        assertEquals(List.of(Taken.REPEATED), keep(arrival("a", 1, "other", NOW)));
        assertEquals(2, due(NOW).getFirst().repeats());
    }

    @Test
    void the_same_payload_under_another_event_is_a_replay_once_it_was_read_well_after_the_moment_it_names() {
        keep(arrival("a", 1, "d1", NOW));
        assertEquals(List.of(Taken.KEPT), keep(arrival("b", 1, "d1", NOW)));
        webhooks()
                .end(
                        numbers(due(NOW)),
                        WebhookState.DONE,
                        Sentence.verbatim("read"),
                        Optional.empty(),
                        NOW.plusSeconds(30));
        assertEquals(List.of(Taken.KEPT), keep(arrival("c", 1, "d1", NOW)));
        webhooks()
                .end(
                        numbers(due(NOW)),
                        WebhookState.DONE,
                        Sentence.verbatim("read"),
                        Optional.empty(),
                        NOW.plusSeconds(61));
        assertEquals(List.of(Taken.REPLAYED), keep(arrival("d", 1, "d1", NOW)));
        Webhook replay = all(Optional.of(WebhookState.IGNORED), 10).getFirst();
        assertEquals("d", replay.event());
        assertEquals(Optional.of(Sentence.verbatim("read before")), replay.note());
    }

    @Test
    void what_is_postponed_is_due_later_and_keeps_the_reason() {
        keep(arrival("a", 1, "d1", NOW));
        webhooks().postpone(numbers(due(NOW)), Sentence.verbatim("away"), NOW.plusSeconds(5));
        assertEquals(List.of(), due(NOW.plusSeconds(4)));
        Webhook later = due(NOW.plusSeconds(5)).getFirst();
        assertEquals(1, later.attempts());
        assertEquals(Optional.of(Sentence.verbatim("away")), later.note());
    }

    @Test
    void what_ended_can_be_worked_off_again_and_counts_as_begun_before() {
        keep(arrival("a", 1, "d1", NOW));
        long number = due(NOW).getFirst().id();
        webhooks()
                .end(List.of(number), WebhookState.DONE, Sentence.verbatim("n".repeat(3000)), Optional.of(run()), NOW);
        Webhook ended = all(Optional.of(WebhookState.DONE), 10).getFirst();
        assertEquals(1000, ended.note().orElseThrow().written().length());
        assertTrue(ended.run().map(RunId::number).orElseThrow() > 0);
        assertEquals(List.of(), due(NOW));
        assertTrue(webhooks().again(number, NOW));
        assertEquals(2, due(NOW).getFirst().attempts());
        assertFalse(webhooks().again(987_654, NOW));
    }

    @Test
    void only_what_ended_is_forgotten_and_a_shop_takes_its_own_along() {
        keep(arrival("a", 1, "d1", NOW), arrival("b", 2, "d2", NOW));
        webhooks()
                .end(
                        List.of(due(NOW).getFirst().id()),
                        WebhookState.DONE,
                        Sentence.verbatim("read"),
                        Optional.empty(),
                        NOW);
        webhooks().forget(NOW);
        assertEquals(2, all(Optional.empty(), 10).size());
        assertEquals(1, all(Optional.empty(), 1).size());
        webhooks().forget(NOW.plusSeconds(1));
        assertEquals(
                List.of("b"),
                all(Optional.empty(), 10).stream().map(Webhook::event).toList());
        shops().remove(shop.id());
        assertEquals(List.of(), all(Optional.empty(), 10));
    }

    @Test
    void while_it_is_the_turn_of_one_engine_another_is_given_nothing_of_that_shop() {
        keep(arrival("a", 1, "d1", NOW));
        assertEquals(1, claim("one", NOW).size());
        keep(arrival("b", 1, "d2", NOW));
        assertEquals(List.of(), claim("two", NOW.plusSeconds(29)));
        webhooks().prolong(shop.id(), turn("one", NOW.plusSeconds(29)));
        assertEquals(List.of(), claim("two", NOW.plusSeconds(58)));
        assertEquals(2, claim("two", NOW.plusSeconds(59)).size());
        webhooks().prolong(shop.id(), turn("one", NOW.plusSeconds(60)));
        webhooks().giveBack(shop.id(), "one");
        assertEquals(List.of(), claim("one", NOW.plusSeconds(60)));
        webhooks().giveBack(shop.id(), "two");
        assertEquals(2, claim("one", NOW.plusSeconds(60)).size());
        webhooks().voidTurns();
        assertEquals(2, claim("two", NOW.plusSeconds(60)).size());
    }

    @Test
    void of_engines_that_ask_at_the_same_time_one_is_given_what_waits() throws Exception {
        keep(arrival("a", 1, "d1", NOW), arrival("b", 2, "d2", NOW));
        List<Callable<List<Webhook>>> engines = IntStream.range(0, 8)
                .<Callable<List<Webhook>>>mapToObj(number -> () -> claim("engine-" + number, NOW))
                .toList();
        List<Integer> given = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<Webhook>> each : threads.invokeAll(engines)) {
                given.add(each.get().size());
            }
        }
        assertEquals(2, given.stream().mapToInt(Integer::intValue).sum(), given::toString);
    }

    @Test
    void the_same_event_that_two_engines_receive_at_the_same_time_is_kept_once() throws Exception {
        List<Callable<List<Taken>>> engines = IntStream.range(0, 8)
                .<Callable<List<Taken>>>mapToObj(
                        number -> () -> keep(arrival("a", 1, "d1", NOW), arrival("of-" + number, 2, "d2", NOW)))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<Taken>> each : threads.invokeAll(engines)) {
                assertEquals(2, each.get().size());
            }
        }
        assertEquals(9, all(Optional.empty(), 20).size());
    }
}
