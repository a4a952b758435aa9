package dev.syncline.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions answer as those of a real shop did. */
final class RecordingsOfWebhooksTest {
    private static final Path RECORDING =
            Path.of("../shared/shopify/recordings/2026-04_webhooks_webhook-subscription-metafields-lifecycle.json");
    private static final String SUBSCRIPTION =
            "{ id topic uri format metafields { namespace key } createdAt updatedAt }";
    private static final String CREATE = "mutation($topic: WebhookSubscriptionTopic!, $webhookSubscription:"
            + " WebhookSubscriptionInput!) { webhookSubscriptionCreate(topic: $topic, webhookSubscription:"
            + " $webhookSubscription) { webhookSubscription " + SUBSCRIPTION + " userErrors { field message } } }";
    private static final String UPDATE = "mutation($id: ID!, $webhookSubscription: WebhookSubscriptionInput!) {"
            + " webhookSubscriptionUpdate(id: $id, webhookSubscription: $webhookSubscription) { webhookSubscription "
            + SUBSCRIPTION + " userErrors { field message } } }";
    private static final String DELETE = "mutation($id: ID!) { webhookSubscriptionDelete(id: $id) {"
            + " deletedWebhookSubscriptionId userErrors { field message } } }";
    private static final String DETAIL = "query($id: ID!) { webhookSubscription(id: $id) " + SUBSCRIPTION + " }";
    private static final String LIST = "query($first: Int!, $uri: String!) { webhookSubscriptions(first: $first, uri:"
            + " $uri) { nodes { id uri metafields { namespace key } } } }";

    private final Replay replay = Replay.plain();

    private void plays(String document, JsonNode recorded) {
        replay.document(document, recorded.get("variables"), recorded.at("/response/payload"));
    }

    @Test
    void a_subscription_is_made_read_changed_and_deleted() throws Exception {
        assumeTrue(Files.exists(RECORDING), () -> "there are no recordings at " + RECORDING.toAbsolutePath());
        JsonNode recorded = JsonMapper.shared().readTree(Files.readString(RECORDING));
        JsonNode life = recorded.get("lifecycle");
        plays(CREATE, life.get("create"));
        plays(DETAIL, life.get("detailAfterCreate"));
        plays(LIST, life.get("listAfterCreate"));
        plays(UPDATE, life.get("update"));
        plays(DETAIL, life.get("detailAfterUpdate"));
        plays(LIST, life.get("listAfterUpdate"));
        plays(DELETE, life.get("delete"));
        JsonNode without = recorded.get("omittedInput");
        plays(CREATE, without.get("create"));
        plays(LIST, without.get("listAfterCreate"));
        plays(DELETE, without.get("delete"));
        assertEquals(List.of(), replay.differences());
        assertEquals(10, replay.calls());
    }
}
