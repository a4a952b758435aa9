package dev.syncline.feed.mapping;

import dev.syncline.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Texts as contents of metafields, in the way in which Shopify writes each type. */
final class Metafields {
    private static final String LIST = "list.";
    private static final Set<String> TYPES = Set.of(
            "single_line_text_field",
            "multi_line_text_field",
            "number_integer",
            "number_decimal",
            "boolean",
            "date",
            "url",
            "json",
            "id");

    /** As many as Shopify takes in a list. */
    private static final int MOST_ITEMS = 128;

    private Metafields() {}

    static boolean isKnown(String type) {
        return TYPES.contains(type.startsWith(LIST) ? type.substring(LIST.length()) : type);
    }

    /** The value that a text has; empty where it says nothing that the type can hold. */
    static Optional<Value> value(String type, String text, Conversion conversion) {
        if (type.startsWith(LIST)) {
            return Optional.of(list(type, List.of(text)));
        }
        return content(type, text, conversion).map(content -> new Value.Metafield(type, content));
    }

    /** The value of a list; what is beyond the longest that Shopify takes is left out. */
    static Value list(String type, List<String> items) {
        if (!type.startsWith(LIST)) {
            return new Value.Metafield(type, String.join(", ", items));
        }
        var list = JsonNodeFactory.instance.arrayNode();
        items.stream().limit(MOST_ITEMS).forEach(list::add);
        return new Value.Metafield(type, list.toString());
    }

    private static Optional<String> content(String type, String text, Conversion conversion) {
        return switch (type) {
            case "single_line_text_field", "id" -> Optional.of(text.replaceAll("\\s*\\R\\s*", " "));
            case "number_integer" -> conversion.whole(text).map(Object::toString);
            case "number_decimal" -> conversion.decimals().read(text).map(number -> number.toPlainString());
            case "boolean" -> Conversion.flag(text).map(Object::toString);
            case "date" -> text.matches("\\d{4}-\\d{2}-\\d{2}") ? Optional.of(text) : Optional.empty();
            case "url" -> text.matches("(?i)(https?|mailto|sms|tel):.*") ? Optional.of(text) : Optional.empty();
            case "json" -> isJson(text) ? Optional.of(text) : Optional.empty();
            default -> Optional.of(text);
        };
    }

    private static boolean isJson(String text) {
        try {
            JsonMapper.shared().readTree(text);
            return true;
        } catch (JacksonException e) {
            // The row is told so.
            return false;
        }
    }
}
