package dev.syncline.compare.canonical;

import dev.syncline.model.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A metafield's content by its Shopify type: JSON and numbers by value, lists by order. */
final class MetafieldForm {
    private static final String LIST = "list.";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private MetafieldForm() {}

    /** Whether two metafields say the same. One without a type, as files give it, has that of the other. */
    static boolean same(Optional<Value> a, Optional<Value> b) {
        Optional<Value> one = a.filter(MetafieldForm::isFilled);
        Optional<Value> other = b.filter(MetafieldForm::isFilled);
        if (!(one.orElse(null) instanceof Value.Metafield first
                && other.orElse(null) instanceof Value.Metafield second)) {
            return one.equals(other);
        }
        String type = first.type().isEmpty() ? second.type() : first.type();
        boolean alike = second.type().isEmpty() || second.type().equals(type);
        return alike && of(type, first.content()).equals(of(type, second.content()));
    }

    private static boolean isFilled(Value value) {
        return !(value instanceof Value.Metafield metafield
                && metafield.content().isBlank());
    }

    static String of(String type, String content) {
        try {
            return type.startsWith(LIST) ? list(type.substring(LIST.length()), content) : scalar(type, content);
        } catch (JacksonException | NumberFormatException | DateTimeException e) {
            // Content that is not of its type is the shop's or the feed's affair; it is compared as it stands.
            return content.strip();
        }
    }

    private static String list(String elementType, String content) {
        StringBuilder items = new StringBuilder(content.length()).append('[');
        for (JsonNode item : JSON.readTree(content)) {
            String text = item.isValueNode() ? item.asString() : item.toString();
            items.append(items.length() > 1 ? "," : "")
                    .append(JsonNodeFactory.instance.stringNode(scalar(elementType, text)));
        }
        return items.append(']').toString();
    }

    private static String scalar(String type, String content) {
        return switch (type) {
            case "number_integer", "number_decimal" -> number(new BigDecimal(content.strip()));
            case "boolean", "color" -> content.strip().toLowerCase(Locale.ROOT);
            case "date_time" -> moment(content.strip());
            case "single_line_text_field", "url", "id" -> TextForm.folded(content);
            case "multi_line_text_field" -> content.replace("\r\n", "\n").strip();
            case "json", "link", "rich_text_field" ->
                byValue(JSON.readTree(content), false).toString();
            case "dimension", "volume", "weight", "rating", "money" ->
                byValue(JSON.readTree(content), true).toString();
            default -> content.strip();
        };
    }

    private static String moment(String content) {
        boolean zoned = content.endsWith("Z") || content.lastIndexOf('+') > 10 || content.lastIndexOf('-') > 10;
        return (zoned
                        ? OffsetDateTime.parse(content).toInstant()
                        : LocalDateTime.parse(content).toInstant(ZoneOffset.UTC))
                .toString();
    }

    /** Keys in order and numbers without trailing zeros; in measures also numbers that are written as texts. */
    private static JsonNode byValue(JsonNode node, boolean measure) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (node.isObject()) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            node.properties().forEach(entry -> sorted.put(entry.getKey(), byValue(entry.getValue(), measure)));
            ObjectNode object = make.objectNode();
            sorted.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            var array = make.arrayNode();
            node.forEach(item -> array.add(byValue(item, measure)));
            return array;
        }
        if (node.isNumber()) {
            return make.numberNode(node.decimalValue().stripTrailingZeros());
        }
        if (measure && node.isString()) {
            return measured(node);
        }
        return node;
    }

    private static JsonNode measured(JsonNode text) {
        try {
            return byValue(JsonNodeFactory.instance.numberNode(new BigDecimal(text.asString())), true);
        } catch (NumberFormatException e) {
            // A unit or a currency.
            return JsonNodeFactory.instance.stringNode(text.asString().toUpperCase(Locale.ROOT));
        }
    }

    /** Never written out in full: an exponent of a billion is a short text and a long number. */
    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toString();
    }
}
