package dev.syncline.shopify.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncline.model.RemoteId;
import dev.syncline.service.webhook.Received;
import dev.syncline.service.webhook.WebhookReadingPort.Reading;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebhookReaderTest {
    private static final String SECRET = "shpss_0123456789abcdefß";
    private static final String UPDATE = "{\"id\":10170000000034,\"admin_graphql_api_id\":"
        + "\"gid://shopify/Product/10170000000034\",\"updated_at\":\"2026-11-25T05:47:36+01:00\",\"title\":\"Größe\"}";

    private final WebhookReader reader = new WebhookReader();

    private static String signed(String secret, byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private static Map<String, String> headers(String topic, String signature) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-shopify-topic", topic);
        headers.put("x-shopify-hmac-sha256", signature);
        headers.put("x-shopify-event-id", "event-1");
        headers.put("x-shopify-shop-domain", "acme.example");
        headers.put("x-shopify-triggered-at", "2026-11-25T04:47:36.123Z");
        return headers;
    }

    private Reading read(String topic, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return reader.read(headers(topic, signed(SECRET, bytes)), bytes, List.of(SECRET.toCharArray()));
    }

    private Received genuine(String topic, String body) throws Exception {
        return assertInstanceOf(Reading.Genuine.class, read(topic, body)).webhook();
    }

    @Test
    void a_known_signature_is_the_one_that_others_make() throws Exception {
        // Computed once with openssl: printf '{"id":1}' | openssl dgst -sha256 -hmac hush -binary | base64
        byte[] body = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
        assertEquals("VnKUjZsLuN5iZWjn5EntcBVCF9kMN43LglzCE1/GSeY=", signed("hush", body));
        assertInstanceOf(
                Reading.Genuine.class,
                reader.read(
                        headers("products/delete", "VnKUjZsLuN5iZWjn5EntcBVCF9kMN43LglzCE1/GSeY="),
                        body,
                        List.of("hush".toCharArray())));
    }

    @Test
    void an_update_names_its_product_its_event_and_when_it_happened() throws Exception {
        Received webhook = genuine("products/update", UPDATE);
        assertEquals(Optional.of(new RemoteId("gid://shopify/Product/10170000000034")), webhook.subject());
        assertEquals("event-1", webhook.event());
        assertEquals(Optional.of(Instant.parse("2026-11-25T04:47:36Z")), webhook.said());
        assertEquals(Optional.of(Instant.parse("2026-11-25T04:47:36.123Z")), webhook.triggered());
        assertEquals(Optional.of("acme.example"), webhook.domain());
    }

    @Test
    void a_deletion_carries_a_bare_number() throws Exception {
        Received webhook = genuine("products/delete", "{\"id\":788032119674292922}");
        assertEquals(Optional.of(new RemoteId("gid://shopify/Product/788032119674292922")), webhook.subject());
        assertEquals(Optional.empty(), webhook.said());
    }

    @Test
    void the_same_payload_of_another_topic_is_another_one() throws Exception {
        String body = "{\"id\":7}";
        assertNotEquals(
                genuine("products/delete", body).digest(),
                genuine("products/create", body).digest());
    }

    @Test
    void no_bit_of_body_or_signature_can_be_changed() throws Exception {
        byte[] body = UPDATE.getBytes(StandardCharsets.UTF_8);
        byte[] signature = Base64.getDecoder().decode(signed(SECRET, body));
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] changedBody = body.clone();
            byte[] changedSignature = signature.clone();
            byte[] target = round % 2 == 0 ? changedBody : changedSignature;
            target[random.nextInt(target.length)] ^= (byte) (1 << random.nextInt(8));
            Reading reading = reader.read(
                    headers("products/update", Base64.getEncoder().encodeToString(changedSignature)),
                    changedBody,
                    List.of(SECRET.toCharArray()));
            assertInstanceOf(Reading.Unsigned.class, reading);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "AAAA", "c2hvcnQ=", "null"})
    void what_is_no_signature_fits_nothing(String signature) {
        assertInstanceOf(
                Reading.Unsigned.class,
                reader.read(headers("products/update", signature), new byte[0], List.of(SECRET.toCharArray())));
    }

    @Test
    void without_a_secret_nothing_is_genuine() throws Exception {
        byte[] body = UPDATE.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = headers("products/update", signed(SECRET, body));
        assertInstanceOf(Reading.Unsigned.class, reader.read(headers, body, List.of()));
        assertInstanceOf(Reading.Unsigned.class, reader.read(headers, body, List.of(new char[0])));
        assertInstanceOf(Reading.Unsigned.class, reader.read(Map.of(), body, List.of(SECRET.toCharArray())));
    }

    @Test
    void each_of_several_secrets_fits() throws Exception {
        byte[] body = UPDATE.getBytes(StandardCharsets.UTF_8);
        for (String secret : List.of("new", "old", SECRET)) {
            assertInstanceOf(
                    Reading.Genuine.class,
                    reader.read(
                            headers("products/update", signed(secret, body)),
                            body,
                            List.of("new".toCharArray(), "old".toCharArray(), SECRET.toCharArray())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "7", "{\"id\":\"x\"}", "{\"id\":-7}", "no json", "", "{\"id\":1.5}"})
    void what_names_no_product_is_said_to_be_unreadable(String body) throws Exception {
        assertInstanceOf(Reading.Unreadable.class, read("products/update", body));
        assertTrue(read("", UPDATE) instanceof Reading.Unreadable);
    }

    @Test
    void without_a_name_of_the_event_its_own_name_or_its_digest_serve() throws Exception {
        byte[] body = UPDATE.getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = headers("products/update", signed(SECRET, body));
        headers.remove("x-shopify-event-id");
        headers.put("x-shopify-webhook-id", "webhook-1");
        Reading.Genuine named =
                assertInstanceOf(Reading.Genuine.class, reader.read(headers, body, List.of(SECRET.toCharArray())));
        assertEquals("webhook-1", named.webhook().event());
        headers.remove("x-shopify-webhook-id");
        Reading.Genuine nameless =
                assertInstanceOf(Reading.Genuine.class, reader.read(headers, body, List.of(SECRET.toCharArray())));
        assertEquals(nameless.webhook().digest(), nameless.webhook().event());
    }
}
