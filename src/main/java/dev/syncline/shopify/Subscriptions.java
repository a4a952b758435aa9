package dev.syncline.shopify;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.service.webhook.SubscriptionPort;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Webhook subscriptions over the shop's interface. Others' are left alone. Thread-safe. */
final class Subscriptions implements SubscriptionPort {
    /** All that is read of a payload; what is not sent need not be kept from anybody. */
    private static final List<String> FIELDS = List.of("id", "admin_graphql_api_id", "updated_at");

    private static final int MOST = 50;

    private final Questions questions;
    private final String host;

    Subscriptions(Questions questions, String host) {
        this.questions = questions;
        this.host = host;
    }

    @Override
    public List<String> keep(URI address) {
        Set<String> there = new HashSet<>();
        questions
                .ask(
                        "WebhookSubscriptions",
                        Map.of("first", MOST, "uri", address.toString()),
                        CostEstimate.connection(MOST, 1))
                .path("webhookSubscriptions")
                .path("nodes")
                .values()
                .forEach(node -> there.add(node.path("topic").asString("")));
        List<String> missing =
                TOPICS.stream().filter(topic -> !there.contains(topic)).sorted().toList();
        missing.forEach(topic -> subscribe(topic, address));
        return missing;
    }

    private void subscribe(String topic, URI address) {
        JsonNode errors = questions
                .ask(
                        "WebhookSubscribe",
                        Map.of(
                                "topic",
                                topic,
                                "webhookSubscription",
                                Map.of("uri", address.toString(), "format", "JSON", "includeFields", FIELDS)),
                        CostEstimate.MUTATION)
                .path("webhookSubscriptionCreate")
                .path("userErrors");
        String refused = errors.values().stream()
                .map(error -> error.path("message").asString(""))
                // Somebody else has made it since we looked.
                .filter(message -> !message.contains("already been taken"))
                .collect(Collectors.joining("; "));
        if (!refused.isEmpty()) {
            throw new ShopUnreachable(ShopSentences.noSubscription(host, topic, address.toString(), refused), true);
        }
    }
}
