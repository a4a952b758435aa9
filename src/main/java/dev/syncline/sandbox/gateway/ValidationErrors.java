package dev.syncline.sandbox.gateway;

import graphql.GraphQLError;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Errors of documents in Shopify's shape. */
final class ValidationErrors {
    private ValidationErrors() {}

    /** @return the errors that Shopify would name, else those of the standard */
    static List<Map<String, Object>> shown(
            GraphQLSchema schema, Document document, List<? extends GraphQLError> errors) {
        List<Map<String, Object>> own = new DocumentCheck(schema, document).errors();
        if (!own.isEmpty()) {
            return own;
        }
        List<Map<String, Object>> shown = new ArrayList<>();
        for (GraphQLError error : errors) {
            Map<String, Object> extensions = new LinkedHashMap<>();
            extensions.put("code", code(error));
            String message = error.getMessage();
            int colon = message.indexOf(" : ");
            shown.add(error(
                    colon < 0 ? message : message.substring(colon + 3),
                    error.getLocations(),
                    error instanceof ValidationError validation && validation.getQueryPath() != null
                            ? validation.getQueryPath()
                            : List.of(),
                    extensions));
        }
        return shown;
    }

    static Map<String, Object> syntax(InvalidSyntaxException error) {
        SourceLocation location = error.getLocation();
        String token = error.getOffendingToken();
        return error(
                "syntax error, unexpected " + (token == null ? "end of file" : token)
                        + (location == null ? "" : " at [" + location.getLine() + ", " + location.getColumn() + "]"),
                location == null ? List.of() : List.of(location),
                List.of(),
                new LinkedHashMap<>());
    }

    static Map<String, Object> error(
            String message, @Nullable List<SourceLocation> locations, List<?> path, Map<String, Object> extensions) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        if (locations != null && !locations.isEmpty()) {
            error.put(
                    "locations", locations.stream().map(ValidationErrors::place).toList());
        }
        if (!path.isEmpty()) {
            error.put("path", path);
        }
        if (!extensions.isEmpty()) {
            error.put("extensions", extensions);
        }
        return error;
    }

    static Map<String, Object> place(SourceLocation location) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("line", location.getLine());
        place.put("column", location.getColumn());
        return place;
    }

    private static String code(GraphQLError error) {
        if (!(error instanceof ValidationError validation)) {
            return "invalidDocument";
        }
        String name = String.valueOf(validation.getValidationErrorType());
        return switch (name) {
            case "UnusedVariable" -> "variableNotUsed";
            case "UndefinedVariable" -> "variableNotDefined";
            case "UndefinedFragment" -> "fragmentNotDefined";
            case "UnusedFragment" -> "useAndDefineFragment";
            case "VariableTypeMismatch" -> "variableMismatch";
            case "SubselectionRequired", "SubselectionNotAllowed" -> "selectionMismatch";
            default -> Character.toLowerCase(name.charAt(0)) + name.substring(1);
        };
    }
}
