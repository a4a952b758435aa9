package dev.syncline.service;

import dev.syncline.compare.canonical.NotAValue;
import dev.syncline.compare.canonical.PlainJson;
import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Values as people edit them: texts as they are, lists a line for each element, metafields by their content alone, amounts
 * with the decimal sign of their language. Immutable.
 */
public final class ValueDraft {
    private static final Pattern AMOUNT_AND_UNIT = Pattern.compile("([\\d.,'\u00a0\u202f-]+)(\\s*[A-Za-z]*)");

    private final LocalAmount amounts;

    /** @param language whose way of writing amounts is used */
    public ValueDraft(Locale language) {
        amounts = new LocalAmount(language);
    }

    /** The value as it is edited; nothing for none. */
    public String text(Optional<Value> value) {
        return value.map(this::text).orElse("");
    }

    private String text(Value value) {
        return switch (value) {
            case Value.Money money -> amounts.write(PlainJson.of(money).stringValue());
            case Value.Texts(var items) -> String.join("\n", items);
            case Value.Metafield(var _, String content) -> content;
            case Value.Images(var images)
            when images.stream().allMatch(image -> image.alt().isEmpty()) ->
                images.stream().map(image -> image.source()).collect(Collectors.joining("\n"));
            case Value.Weight(var amount, var unit) ->
                amounts.write(amount.toPlainString())
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
     * @throws NotAValue where it is none of the field's
     */
    public Value read(FieldPath path, String typed, Optional<Value> before) {
        return switch (path.field().kind()) {
            case TAGS, SET, CHOICES -> PlainJson.parse(path, lines(typed).toString());
            case IMAGES ->
                PlainJson.parse(
                        path,
                        typed.stripLeading().startsWith("[")
                                ? typed
                                : images(typed).toString());
            case METAFIELD -> new Value.Metafield(type(before), typed);
            case MONEY -> PlainJson.parse(path, amounts.read(typed));
            case WEIGHT -> PlainJson.parse(path, weight(typed));
            default -> PlainJson.parse(path, typed);
        };
    }

    /** The amount in front of the unit; what scripts give as JSON has none. */
    private String weight(String typed) {
        Matcher parts = AMOUNT_AND_UNIT.matcher(typed.strip());
        return parts.matches() ? amounts.read(parts.group(1)) + parts.group(2) : typed;
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
