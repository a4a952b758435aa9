package dev.syncline.feed.records;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object as cells: names of objects in objects with dots between, lists as one text with bars between. */
final class FlatJson {
    private static final String BETWEEN = "|";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FlatJson() {}

    /** The cells by name; empty where the text is no JSON object. */
    static Optional<Map<String, String>> of(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JacksonException e) {
            // The caller says so of the line.
            return Optional.empty();
        }
        if (!node.isObject()) {
            return Optional.empty();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        add("", node, cells);
        return Optional.of(cells);
    }

    private static void add(String path, JsonNode object, Map<String, String> cells) {
        object.properties().forEach(entry -> {
            String name = path + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                add(name + ".", value, cells);
            } else {
                cells.put(name, value.isArray() ? list(value) : text(value));
            }
        });
    }

    private static String list(JsonNode list) {
        StringJoiner items = new StringJoiner(BETWEEN);
        for (JsonNode item : list) {
            if (item.isContainer()) {
                return list.toString();
            }
            items.add(text(item));
        }
        return items.toString();
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        // Never written out in full where it has a long exponent: that would be a text of a billion digits.
        return value.isNumber() && Math.abs(value.decimalValue().scale()) < 50
                ? value.decimalValue().toPlainString()
                : value.asString();
    }
}
