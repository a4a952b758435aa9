package dev.syncline.sandbox.webhook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.sandbox.SandboxServer;
import dev.syncline.sandbox.SandboxSettings;
import dev.syncline.testing.ShopApi;
import dev.syncline.testing.Signing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What subscribers are told of, and what becomes of those who do not listen. */
final class WebhookSenderIT {
    private final MockWebServer subscriber = new MockWebServer();
    private SandboxServer shop;
    private ShopApi merchant;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        subscriber.start();
        open("{\"webhookRetrySeconds\": 0.5}");
    }

    private void open(String faults) throws IOException {
        if (shop != null) {
            shop.close();
        }
        Path file = Files.writeString(folder.resolve("faults.json"), faults);
        shop = SandboxServer.start(SandboxSettings.defaults(InstantSource.system())
                .withProducts(3, 1)
                .withFaults(file));
        merchant = new ShopApi(shop.url(), shop.token());
    }

    @AfterEach
    void stop() {
        shop.close();
        subscriber.close();
    }

    private void subscribe(String topic, String... fields) throws Exception {
        JsonNode answer = merchant.send(
                        "mutation($topic: WebhookSubscriptionTopic!, $in: WebhookSubscriptionInput!) {"
                                + " webhookSubscriptionCreate(topic: $topic, webhookSubscription: $in) {"
                                + " webhookSubscription { id topic uri } userErrors { field message } } }",
                        Map.of("topic", topic, "in", Map.of("uri", address(), "includeFields", List.of(fields))))
                .get("webhookSubscriptionCreate");
        assertTrue(answer.get("userErrors").isEmpty(), answer::toString);
    }

    private String address() {
        return "http://127.0.0.1:" + subscriber.getPort() + "/hook";
    }

    private String retitle(String title) throws Exception {
        String id = merchant.bySku().values().iterator().next().get("id").asString();
        merchant.update(id, Map.of("title", title));
        return id;
    }

    private void answers(int... statuses) {
        for (int status : statuses) {
            subscriber.enqueue(new MockResponse.Builder().code(status).build());
        }
    }

    private RecordedRequest next() throws InterruptedException {
        RecordedRequest request = subscriber.takeRequest(10, TimeUnit.SECONDS);
        assertTrue(request != null, "Nothing was sent");
        return request;
    }

    private static String header(RecordedRequest request, String name) {
        return String.valueOf(request.getHeaders().get(name));
    }

    private static byte[] body(RecordedRequest request) {
        return request.getBody() == null ? new byte[0] : request.getBody().toByteArray();
    }

    @Test
    void a_change_is_told_signed_and_with_the_fields_that_were_asked_for() throws Exception {
        subscribe("PRODUCTS_UPDATE", "id", "updated_at", "title");
        answers(200);
        String id = retitle("Größer");
        RecordedRequest sent = next();
        assertEquals("products/update", header(sent, "X-Shopify-Topic"));
        assertEquals(shop.domain(), header(sent, "X-Shopify-Shop-Domain"));
        assertEquals(Signing.of(shop.app().clientSecret(), body(sent)), header(sent, "X-Shopify-Hmac-Sha256"));
        JsonNode payload = JsonMapper.shared().readTree(body(sent));
        assertEquals(3, payload.size(), payload::toString);
        assertEquals("Größer", payload.get("title").asString());
        assertTrue(id.endsWith("/" + payload.get("id").asString()));
        assertFalse(header(sent, "X-Shopify-Triggered-At").isEmpty());
    }

    @Test
    void what_is_not_taken_is_sent_again_as_it_was() throws Exception {
        subscribe("PRODUCTS_UPDATE");
        answers(500, 404, 200);
        retitle("First");
        RecordedRequest first = next();
        next();
        RecordedRequest third = next();
        assertArrayEquals(body(first), body(third));
        for (String name : List.of("X-Shopify-Event-Id", "X-Shopify-Webhook-Id", "X-Shopify-Triggered-At")) {
            assertEquals(header(first, name), header(third, name));
        }
        answers(200);
        retitle("Second");
        assertNotEquals(header(first, "X-Shopify-Event-Id"), header(next(), "X-Shopify-Event-Id"));
    }

    @Test
    void a_subscription_that_fails_eight_times_in_a_row_is_removed() throws Exception {
        subscribe("PRODUCTS_UPDATE");
        answers(500, 500, 500, 200, 500, 500, 500, 500, 500, 500, 500, 500);
        retitle("Taken at the fourth time");
        for (int attempt = 0; attempt < 4; attempt++) {
            next();
        }
        retitle("Taken by nobody");
        for (int attempt = 0; attempt < 8; attempt++) {
            next();
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (subscriptions() > 0) {
            assertTrue(System.nanoTime() < deadline, "It is still there");
        }
        assertEquals(12, subscriber.getRequestCount());
    }

    private int subscriptions() throws Exception {
        return merchant.send("{ webhookSubscriptions(first: 5) { nodes { id } } }", Map.of())
                .at("/webhookSubscriptions/nodes")
                .size();
    }

    @Test
    void faults_send_twice_or_never() throws Exception {
        open("{\"webhookFaults\": [{\"kind\": \"duplicate\", \"nth\": 1}, {\"kind\": \"lost\", \"nth\": 2}]}");
        subscribe("PRODUCTS_UPDATE");
        answers(200, 200, 200);
        retitle("Twice");
        assertEquals(header(next(), "X-Shopify-Event-Id"), header(next(), "X-Shopify-Event-Id"));
        retitle("Never");
        retitle("Once");
        assertEquals(
                "Once", JsonMapper.shared().readTree(body(next())).get("title").asString());
        assertEquals(3, subscriber.getRequestCount());
    }

    @Test
    void an_address_that_is_taken_or_not_safe_is_refused_as_shopify_does() throws Exception {
        subscribe("PRODUCTS_UPDATE");
        assertEquals("Address for this topic has already been taken", refusal(address()));
        assertEquals("Address protocol http:// is not supported", refusal("http://example.com/hook"));
        assertEquals("Address can't be blank", refusal(""));
    }

    private String refusal(String uri) throws Exception {
        return merchant.send(
                        "mutation($in: WebhookSubscriptionInput!) { webhookSubscriptionCreate(topic: PRODUCTS_UPDATE,"
                                + " webhookSubscription: $in) { webhookSubscription { id } userErrors { message } } }",
                        Map.of("in", Map.of("uri", uri)))
                .at("/webhookSubscriptionCreate/userErrors/0/message")
                .asString();
    }
}
