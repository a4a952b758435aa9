package dev.syncline.shopify;

import dev.syncline.engine.ShopUnreachable;
import dev.syncline.model.RemoteId;
import dev.syncline.shopify.bulk.BulkCalls;
import dev.syncline.shopify.bulk.BulkStatus;
import dev.syncline.shopify.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The calls of one bulk reading. */
final class BulkQuestions implements BulkCalls {
    private final Questions questions;
    private final Documents documents;
    private final GraphQlClient client;
    private final Consumer<List<RemoteId>> incomplete;

    /** {@code incomplete} takes the products that have to be read again. */
    BulkQuestions(Questions questions, Documents documents, GraphQlClient client, Consumer<List<RemoteId>> incomplete) {
        this.questions = questions;
        this.documents = documents;
        this.client = client;
        this.incomplete = incomplete;
    }

    @Override
    public Optional<BulkStatus> start() {
        JsonNode payload = questions
                .ask("BulkStart", Map.of("query", documents.bulk()), CostEstimate.MUTATION)
                .path("bulkOperationRunQuery");
        List<JsonNode> errors = List.copyOf(payload.path("userErrors").values());
        if (errors.stream().anyMatch(BulkQuestions::full)) {
            return Optional.empty();
        }
        if (!errors.isEmpty()) {
            throw new ShopUnreachable(
                    ShopSentences.noBulk(
                            client.host(),
                            errors.stream()
                                    .map(error -> error.path("message").asString(""))
                                    .collect(Collectors.joining("; "))),
                    true);
        }
        return Optional.of(status(payload.path("bulkOperation"), ""));
    }

    private static boolean full(JsonNode error) {
        String code = error.path("code").asString("");
        return code.equals("OPERATION_IN_PROGRESS") || code.equals("LIMIT_REACHED");
    }

    @Override
    public BulkStatus status(String id) {
        JsonNode operation = questions.ask("BulkStatus", Map.of("id", id), 1).path("bulkOperation");
        if (!operation.isObject()) {
            throw Failure.BULK_INCOMPLETE.unreachable(
                    Failure.BULK_INCOMPLETE.words(ShopSentences.bulkForgotten(client.host(), id)));
        }
        return status(operation, id);
    }

    private static BulkStatus status(JsonNode operation, String id) {
        return new BulkStatus(
                operation.path("id").asString(id),
                operation.path("status").asString(""),
                Optional.of(operation.path("errorCode").asString("")).filter(code -> !code.isEmpty()),
                operation.path("rootObjectCount").asLong(-1),
                Optional.of(operation.path("url").asString("")).filter(url -> !url.isEmpty()));
    }

    @Override
    public InputStream open(String address) throws IOException {
        return client.open(address);
    }

    @Override
    public void again(List<String> ids) {
        if (!ids.isEmpty()) {
            incomplete.accept(ids.stream().map(RemoteId::new).toList());
        }
    }
}
