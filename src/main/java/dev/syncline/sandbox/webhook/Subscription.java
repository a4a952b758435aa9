package dev.syncline.sandbox.webhook;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an app wants to be told of.
 *
 * @param number the last part of its id
 * @param topic as the schema names it
 * @param input what else the app gave, by the names of the schema
 */
record Subscription(
        long number, String topic, Map<String, @Nullable Object> input, Instant createdAt, Instant updatedAt) {

    String gid() {
        return "gid://shopify/WebhookSubscription/" + number;
    }

    String uri() {
        return String.valueOf(input.get("uri"));
    }

    /** The topic as headers name it: {@code products/update}. */
    String headerTopic() {
        int cut = topic.lastIndexOf('_');
        return topic.substring(0, cut).toLowerCase(java.util.Locale.ROOT) + "/"
                + topic.substring(cut + 1).toLowerCase(java.util.Locale.ROOT);
    }

    /** The names of the fields that a payload is cut to; none for all. */
    List<?> includeFields() {
        return input.get("includeFields") instanceof List<?> fields ? fields : List.of();
    }

    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("__typename", "WebhookSubscription");
        fields.put("id", gid());
        fields.put("legacyResourceId", number);
        fields.put("topic", topic);
        fields.put("uri", uri());
        fields.put("format", input.getOrDefault("format", "JSON"));
        fields.put("filter", input.get("filter"));
        fields.put("name", input.get("name"));
        fields.put("includeFields", includeFields());
        fields.put("metafieldNamespaces", input.getOrDefault("metafieldNamespaces", List.of()));
        fields.put("metafields", input.getOrDefault("metafields", List.of()));
        fields.put("createdAt", createdAt);
        fields.put("updatedAt", updatedAt);
        fields.put("apiVersion", Map.of("handle", "2026-10", "displayName", "2026-10 (Latest)", "supported", true));
        return fields;
    }
}
