package dev.syncline.functional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people complain about in other products' webhooks. The numbers are those of the list of complaints. */
final class WebhookComplaintsIT extends ServedShop {
    private static final int FLOOD = 600;

    @Test
    void complaint_9_a_flood_of_updates_blocks_neither_answers_nor_the_edit_of_another_product() throws Exception {
        agreed("{}");
        serve();
        List<String> products = products();
        List<Long> millis = flood(products.subList(0, 4));
        long begun = System.nanoTime();
        retitle(products.getLast(), "Edited in the flood");
        await("the edit is in the catalogue", () -> title(products.getLast()).equals("Edited in the flood"));
        assertTrue(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) < 30);
        awaitWorked(FLOOD + 1, ServedShop::isUpdate);
        millis.sort(null);
        assertTrue(millis.get(millis.size() / 2) < 1000, millis::toString);
        assertTrue(millis.getLast() < 5000, millis::toString);
        assertEquals(1, webhookRuns().size(), "Only the edit needed a run");
    }

    private List<JsonNode> webhookRuns() throws Exception {
        return ended(0, program.run("run", "list", "--json")).lines().stream()
                .filter(run -> run.get("actor").asString().equals("webhook"))
                .toList();
    }

    /** How long each answer took, in milliseconds. */
    private List<Long> flood(List<String> products) throws Exception {
        List<Future<Long>> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            for (int number = 0; number < FLOOD; number++) {
                String event = "flood-" + number;
                String body = "{\"admin_graphql_api_id\":\"" + products.get(number % products.size())
                        + "\",\"updated_at\":\"" + Instant.EPOCH.plusSeconds(1_790_000_000L + number) + "\"}";
                answers.add(senders.submit(() -> {
                    long begun = System.nanoTime();
                    assertEquals(200, served.webhook(shop.clientSecret(), "products/update", event, body));
                    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                }));
            }
        }
        List<Long> millis = new ArrayList<>();
        for (Future<Long> answer : answers) {
            millis.add(answer.get());
        }
        return millis;
    }

    @Test
    void complaint_13_webhooks_out_of_order_leave_what_the_shop_says_now() throws Exception {
        agreed("""
            {"webhookFaults": [{"kind": "late", "seconds": 3, "nth": 1, "topic": "products/update"},
                {"kind": "late", "seconds": 6, "nth": 3, "topic": "products/update"},
                {"kind": "duplicate", "nth": 2, "topic": "products/update"}]}\
            """);
        serve();
        List<String> products = products();
        retitle(products.getFirst(), "First, and late");
        retitle(products.getFirst(), "Second");
        retitle(products.getLast(), "Late after its deletion");
        shop.merchant()
                .send(
                        "mutation($id: ID!) { productDelete(input: {id: $id}) { userErrors { message } } }",
                        Map.of("id", products.getLast()));
        awaitWorked(4, webhook -> true);
        assertEquals("Second", title(products.getFirst()));
        List<JsonNode> received = webhooks();
        assertEquals("products/update", received.getFirst().get("topic").asString(), "The deletion was overtaken");
        assertEquals(
                1,
                received.stream()
                        .filter(each -> each.get("repeats").asInt() == 1)
                        .count());
        List<JsonNode> listed =
                ended(0, program.run("product", "list", "--json")).lines();
        assertTrue(
                listed.stream().noneMatch(product -> product.toString().contains("Late after its deletion")),
                listed::toString);
    }

    @Test
    void complaint_14_what_was_never_sent_is_made_good() throws Exception {
        agreed("{\"webhookFaults\": [{\"kind\": \"lost\", \"from\": 1, \"topic\": \"products/update\"}]}");
        serve();
        List<String> products = products();
        retitle(products.getFirst(), "Never sent");
        ended(0, program.run("sync", "incremental", "--json"));
        assertEquals("Never sent", title(products.getFirst()));

        retitle(products.get(1), "Sent to nobody");
        served.stop();
        serve();
        await("a start reads what was missed", () -> title(products.get(1)).equals("Sent to nobody"));

        retitle(products.get(2), "While nobody was subscribed");
        for (JsonNode subscription : subscriptions()) {
            shop.merchant()
                    .send(
                            "mutation($id: ID!) { webhookSubscriptionDelete(id: $id) { userErrors { message } } }",
                            Map.of("id", subscription.get("id").asString()));
        }
        await("the subscriptions are put back", () -> subscriptions().size() == 3);
        await("what was missed is read", () -> title(products.get(2)).equals("While nobody was subscribed"));
    }
}
