package dev.syncline.shopify;

import dev.syncline.shopify.failure.Failure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One entry of an answer's {@code errors}.
 *
 * @param message the shop's words
 * @param code its code, empty where it gives none
 * @param alias the root field that it is about; empty where it is about the whole document
 */
record GraphQlError(String message, String code, Optional<String> alias) {
    static List<GraphQlError> in(JsonNode errors) {
        if (errors.isString()) {
            return List.of(new GraphQlError(errors.stringValue(), "", Optional.empty()));
        }
        return errors.values().stream().map(GraphQlError::of).toList();
    }

    private static GraphQlError of(JsonNode error) {
        JsonNode first = error.path("path").path(0);
        return new GraphQlError(
                error.path("message").asString(""),
                error.path("extensions").path("code").asString(""),
                first.isString() ? Optional.of(first.stringValue()) : Optional.empty());
    }

    /**
     * What errors mean together.
     *
     * @param whole whether the shop began nothing at all because of them
     */
    static Failure failure(List<GraphQlError> errors, boolean whole) {
        return Failure.ofErrors(errors.stream()
                .map(error -> new Failure.Code(error.code, whole))
                .toList());
    }

    static String words(List<GraphQlError> errors) {
        return errors.stream()
                .map(error -> error.code.isEmpty() ? error.message : error.message + " [" + error.code + "]")
                .collect(Collectors.joining("; "));
    }
}
