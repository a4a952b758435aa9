package dev.syncline.compare.canonical;

import dev.syncline.model.FieldPath;
import dev.syncline.model.Value;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as scripts see them. Stateless and thread-safe. */
public final class PlainJson {
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    private static final int MONEY_DECIMALS = 2;

    private PlainJson() {}

    /**
     * The value as JSON: texts as strings, money as a string with at least two decimals, lists as arrays, weights as
     * {@code {"value","unit"}}, options as {@code [{"name","values"}]}, images as {@code [{"source","alt"}]}, metafields
     * as {@code {"type","value"}}.
     */
    public static JsonNode of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> MAKE.stringNode(text);
            case Value.Texts(var items) -> strings(items);
            case Value.Money(var amount) -> MAKE.stringNode(money(amount));
            case Value.Whole(long number) -> MAKE.numberNode(number);
            case Value.Flag(boolean set) -> MAKE.booleanNode(set);
            case Value.Weight(var amount, var unit) ->
                MAKE.objectNode().put("value", amount).put("unit", unit.name());
            case Value.Metafield(String type, String content) ->
                MAKE.objectNode().put("type", type).put("value", content);
            case Value.Options(var options) -> {
                ArrayNode array = MAKE.arrayNode();
                options.forEach(
                        option -> array.addObject().put("name", option.name()).set("values", strings(option.values())));
                yield array;
            }
            case Value.Images(var images) -> {
                ArrayNode array = MAKE.arrayNode();
                images.forEach(
                        image -> array.addObject().put("source", image.source()).put("alt", image.alt()));
                yield array;
            }
        };
    }

    /**
     * Reads a value that a person typed for a field: texts as they are, amounts, numbers and flags parsed, lists as a JSON
     * array or separated by commas, the rest as JSON of the shape that {@link #of} gives.
     *
     * @throws NotAValue where it is none of the field's
     */
    public static Value parse(FieldPath path, String text) {
        return TypedValue.parse(path, text);
    }

    static String money(BigDecimal amount) {
        return (amount.scale() < MONEY_DECIMALS ? amount.setScale(MONEY_DECIMALS) : amount).toPlainString();
    }

    private static ArrayNode strings(Iterable<String> items) {
        ArrayNode array = MAKE.arrayNode();
        items.forEach(array::add);
        return array;
    }
}
