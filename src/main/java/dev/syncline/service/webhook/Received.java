package dev.syncline.service.webhook;

import dev.syncline.model.RemoteId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a genuine webhook says. Its payload is not kept: what it is about is read from the shop.
 *
 * @param topic such as {@code products/update}
 * @param event what happened in the shop; the same for every webhook about it
 * @param subject the product that it is about; empty for other topics
 * @param digest of topic and payload
 * @param said the moment at which the subject was last changed, by the payload, which is signed
 * @param triggered when it happened, by the sender's header, which is not signed
 * @param domain the shop that it comes from, by the sender's header
 */
public record Received(
        String topic,
        String event,
        Optional<RemoteId> subject,
        String digest,
        Optional<Instant> said,
        Optional<Instant> triggered,
        Optional<String> domain) {
    /** The topics about products, which are worked off by reading these. */
    public boolean ofProduct() {
        return topic.equals("products/create") || topic.equals("products/update") || topic.equals("products/delete");
    }

    /** The topics that every app must answer, about the data of customers. */
    public boolean ofCompliance() {
        return topic.equals("customers/data_request")
                || topic.equals("customers/redact")
                || topic.equals("shop/redact");
    }
}
