package dev.syncline.shopify.webhook;

import dev.syncline.model.RemoteId;
import dev.syncline.service.webhook.Received;
import dev.syncline.service.webhook.WebhookReadingPort;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads Shopify's webhooks: the signature first, over the raw bytes, and only then the rest. Thread-safe. */
public final class WebhookReader implements WebhookReadingPort {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST_NAME = 200;

    @Override
    public Reading read(Map<String, String> headers, byte[] body, List<char[]> secrets) {
        if (!Signature.fits(headers.getOrDefault("x-shopify-hmac-sha256", ""), body, secrets)) {
            return new Reading.Unsigned();
        }
        String topic = headers.getOrDefault("x-shopify-topic", "").strip();
        if (topic.isEmpty() || topic.length() > LONGEST_NAME / 2) {
            return new Reading.Unreadable("It names no topic (X-Shopify-Topic).");
        }
        try {
            JsonNode payload = JSON.readTree(body);
            String digest = digest(topic, body);
            Received webhook = new Received(
                    topic,
                    header(headers, "x-shopify-event-id")
                            .or(() -> header(headers, "x-shopify-webhook-id"))
                            .orElse(digest),
                    Optional.empty(),
                    digest,
                    moment(payload.path("updated_at").asString("")),
                    header(headers, "x-shopify-triggered-at").flatMap(WebhookReader::moment),
                    header(headers, "x-shopify-shop-domain"));
            return webhook.ofProduct() ? aboutProduct(webhook, payload) : new Reading.Genuine(webhook);
        } catch (JacksonException garbled) {
            return new Reading.Unreadable("Its payload is no JSON.");
        }
    }

    private static Reading aboutProduct(Received webhook, JsonNode payload) {
        Optional<RemoteId> product = product(payload);
        return product.isEmpty()
                ? new Reading.Unreadable("Its payload names no product.")
                : new Reading.Genuine(new Received(
                        webhook.topic(),
                        webhook.event(),
                        product,
                        webhook.digest(),
                        webhook.said(),
                        webhook.triggered(),
                        webhook.domain()));
    }

    /** Deletions carry the bare number only. */
    private static Optional<RemoteId> product(JsonNode payload) {
        String id = payload.path("admin_graphql_api_id").asString("");
        if (id.matches("gid://shopify/Product/\\d{1,20}")) {
            return Optional.of(new RemoteId(id));
        }
        String number = payload.path("id").asString("");
        return number.matches("\\d{1,20}")
                ? Optional.of(new RemoteId("gid://shopify/Product/" + number))
                : Optional.empty();
    }

    private static Optional<String> header(Map<String, String> headers, String name) {
        return Optional.ofNullable(headers.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_NAME);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    private static String digest(String topic, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(topic.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
