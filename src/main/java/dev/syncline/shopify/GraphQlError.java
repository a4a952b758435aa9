package dev.syncline.shopify;

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

    boolean throttled() {
        return code.equals("THROTTLED");
    }

    /** A fault inside the shop, of which nobody knows how far it got. */
    boolean internal() {
        return code.equals("INTERNAL_SERVER_ERROR") || code.equals("TIMEOUT");
    }

    boolean denied() {
        return code.equals("ACCESS_DENIED") || code.equals("SHOP_INACTIVE");
    }

    static String words(List<GraphQlError> errors) {
        return errors.stream()
                .map(error -> error.code.isEmpty() ? error.message : error.message + " [" + error.code + "]")
                .collect(Collectors.joining("; "));
    }
}
