package dev.syncline.shopify;

import dev.syncline.model.Outcome;
import dev.syncline.model.Shelf;
import dev.syncline.shopify.GraphQlRequest.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads and makes collections. Thread-safe. */
final class CollectionCalls {
    private static final int PAGE = 250;

    private final Questions questions;
    private final GraphQlClient client;
    private final Documents documents;

    CollectionCalls(Questions questions, GraphQlClient client, Documents documents) {
        this.questions = questions;
        this.client = client;
        this.documents = documents;
    }

    List<Shelf> all() {
        List<Shelf> all = new ArrayList<>();
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("after", null);
        while (true) {
            JsonNode page = questions
                    .ask("Collections", variables, CostEstimate.connection(PAGE, 3))
                    .path("collections");
            page.path("nodes").values().forEach(node -> all.add(shelf(node)));
            if (!page.path("pageInfo").path("hasNextPage").asBoolean(false)) {
                return all;
            }
            variables.put("after", page.path("pageInfo").path("endCursor").asString());
        }
    }

    /** Asked by its handle, consistently, not by search. */
    Optional<Shelf> byHandle(String handle) {
        JsonNode node =
                questions.ask("CollectionByHandle", Map.of("handle", handle), 4).path("collectionByIdentifier");
        return node.isObject() ? Optional.of(shelf(node)) : Optional.empty();
    }

    /** Makes one try. */
    Outcome create(String handle, String title) {
        Map<String, @Nullable Object> input = Map.of("handle", handle, "title", title);
        GraphQlRequest request = GraphQlRequest.packed(
                documents, List.of(new Call("CollectionCreate", Map.of("collection", input), 0)), 1);
        return switch (client.exchange(request)) {
            case Reply.Answer answer ->
                OutcomeMapping.failure(answer, Template.alias(0), false).orElse(new Outcome.Applied(Optional.empty()));
            case Reply reply -> OutcomeMapping.unanswered(reply, false);
        };
    }

    /** Smart is what has a source with conditions or sub-collections. */
    static Shelf shelf(JsonNode node) {
        boolean fixed = node.path("sources").values().stream()
                .anyMatch(source -> !source.path("__typename").asString("").equals("CollectionConditionsSource")
                        || !source.path("inclusion").path("conditions").isEmpty());
        return new Shelf(
                Shelf.Kind.COLLECTION,
                node.path("handle").asString(""),
                node.path("title").asString(""),
                node.path("id").asString(""),
                fixed);
    }
}
