package dev.syncline.service;

import dev.syncline.compare.canonical.PlainJson;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as people edit them: texts as they are, lists a line for each element, metafields by their content alone. */
public final class ValueDraft {
    private ValueDraft() {}

    /** The value as it is edited; nothing for none. */
    public static String text(Optional<Value> value) {
        return value.map(ValueDraft::text).orElse("");
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Texts(var items) -> String.join("\n", items);
            case Value.Metafield(var _, String content) -> content;
            case Value.Images(var images)
            when images.stream().allMatch(image -> image.alt().isEmpty()) ->
                images.stream().map(image -> image.source()).collect(Collectors.joining("\n"));
            case Value.Weight(var amount, var unit) ->
                amount.toPlainString()
                        + switch (unit) {
                            case GRAMS -> " g";
                            case KILOGRAMS -> " kg";
                            case OUNCES -> " oz";
                            case POUNDS -> " lb";
                        };
            default -> {
                JsonNode plain = PlainJson.of(value);
                yield plain.isString() ? plain.stringValue() : plain.toString();
            }
        };
    }

    /**
     * Reads what a person typed.
     *
     * @param before the value that was edited, which says the type of a metafield
     * @throws IllegalArgumentException with a sentence for the person
     */
    public static Value read(FieldPath path, String typed, Optional<Value> before) {
        return switch (path.field().kind()) {
            case TAGS, SET, CHOICES -> PlainJson.parse(path, lines(typed).toString());
            case IMAGES ->
                PlainJson.parse(
                        path,
                        typed.stripLeading().startsWith("[")
                                ? typed
                                : images(typed).toString());
            case METAFIELD -> new Value.Metafield(type(before), typed);
            default -> PlainJson.parse(path, typed);
        };
    }

    private static ArrayNode lines(String typed) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items(typed).forEach(array::add);
        return array;
    }

    private static ArrayNode images(String typed) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items(typed).forEach(source -> array.addObject().put("source", source).put("alt", ""));
        return array;
    }

    private static Stream<String> items(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String type(Optional<Value> before) {
        return before.orElse(null) instanceof Value.Metafield(String type, var _) ? type : "single_line_text_field";
    }
}
